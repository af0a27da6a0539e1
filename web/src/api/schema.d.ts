// Made from api/ by `npm run types`. Do not edit.
export interface paths {
    "/api/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an activity of the chain. */
        patch: operations["changeActivity"];
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that the caller may see, by code name. */
        get: operations["listCases"];
        put?: never;
        /** Open a case; the caller joins its team. */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case with its team, chain and gaps. */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a case. */
        patch: operations["changeCase"];
        trace?: never;
    };
    "/api/cases/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an activity to the chain. */
        post: operations["addActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a case; it can be read, not written. */
        post: operations["closeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed case again. */
        post: operations["reopenCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody joins the team around the case. */
        post: operations["joinTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose decision it is, by kind of decision in Swedish alphabetical order. */
        get: operations["listDecisions"];
        put?: never;
        /** Write down whose decision something is. */
        post: operations["addDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One kind of decision, and whose it is. */
        get: operations["getDecision"];
        put?: never;
        post?: never;
        /** Remove it; its words are gone at once. */
        delete: operations["removeDecision"];
        options?: never;
        head?: never;
        /** Change what is said of a decision. */
        patch: operations["changeDecision"];
        trace?: never;
    };
    "/api/dependencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** It does not hang on it any more. */
        delete: operations["removeDependency"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The names that a device keeps for who writes: persons, units, organisations, and the open cases that the caller may see.
         * @description In parts, to be put together: everybody and every place is in one of them, cut by id. With the mark of the
         *     answer before in `known`, only the parts that are not as they were come, and each takes the place of the one
         *     that the device has. What has ended, or may no longer be seen, is missing in its part. In a region with more than
         *     500 persons or 150 units or organisations those come that the caller has to do with: the teams of her open cases,
         *     whom she has named most often, her own organisation's, and what these name; `is_whole` is then false, and another
         *     may be called the same. At most 400 cases. The ETag is the mark.
         */
        get: operations["getDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own drafts, the newest first. */
        get: operations["listDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep a draft under an id that the client has made; the last one saved stands.
         * @description One that was logged or thrown away is not found, for at least a day.
         */
        put: operations["saveDraft"];
        post?: never;
        /** Throw a draft away. */
        delete: operations["removeDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/encounters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Encounters that the caller may read, the newest first. */
        get: operations["listEncounters"];
        put?: never;
        /** Log a contact. Only the text is required. What participants promised breaks their silence. */
        post: operations["logEncounter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/encounters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One encounter. */
        get: operations["getEncounter"];
        put?: never;
        post?: never;
        /** Take back what one has logged oneself in the last 24 hours; promises made in it are dropped, silences that it broke and promises that it ended are as before. */
        delete: operations["removeEncounter"];
        options?: never;
        head?: never;
        /** Rewrite what one has logged oneself. */
        patch: operations["changeEncounter"];
        trace?: never;
    };
    "/api/encounters/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What logging this contact would do; nothing is stored.
         * @description Decided where logging decides it, so that it does the same a moment later.
         */
        post: operations["previewEncounter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as it changes (server-sent events).
         * @description Each message has `event` = topic (`matter`, `promise`, `encounter`, `case`, `draft`,
         *     `practice`, `person`, `service`, `organisation`, `unit`, `session`), `id` for `Last-Event-ID`, and data
         *     `{"id": …, "case": …}`. Only what the caller may see is told; fetch it to read it. After a
         *     gap, `Last-Event-ID` brings what was missed (some may come twice); `event: reset` says that
         *     too much was missed, and that everything open is to be fetched anew. Fetch when the stream
         *     opens, too. It ends with the session, and when what the caller may has changed.
         *
         *     Every stream begins with `event: begin`, `data: {}` and an `id` of its own, so that also who has
         *     heard nothing can come back with `Last-Event-ID`, or with `after` where a header cannot be set.
         *     What came within the last hour is told; `event: reset` has an `id` to go on from. One person may
         *     have 32 streams open, one address 1024 (429).
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/geo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Swedish counties and municipalities with their official codes. */
        get: operations["listGeography"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server can do its work. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own jobs, the newest first; those that ended are kept for 30 days. */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far one of the caller's own jobs has come; `job` events tell when to ask again. */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops one of the caller's own jobs at its next step; what it has done stays done. */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/landscape/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search persons, services, units and organisations as one types.
         * @description Takes words and questions. What is asked for must be found: as it is written, in another form, as a beginning or inside a compound, by another word for it, or with a spelling error; small words are not looked for, and who is for another age is left out. Accents do not matter. First whose decision it is, then what fits best; what the caller has used comes before what fits alike.
         */
        get: operations["searchLandscape"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/landscape/search/rewrite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write anew by which words everything is found, in the background; for administrators.
         * @description Search is right meanwhile. Asked again before it is done, it answers with the same job; 409 while somebody else's is under way.
         */
        post: operations["rewriteSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link is for. */
        post: operations["readLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the invitation, or choose a new password; signs in. */
        post: operations["useLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Matters that the caller may see, those that have stood still longest first. */
        get: operations["listMatters"];
        put?: never;
        /** Something has to move. */
        post: operations["openMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A matter with its promises and what hangs on it. */
        get: operations["getMatter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change title, day to wait for, or give the ball to somebody (or nobody). */
        patch: operations["changeMatter"];
        trace?: never;
    };
    "/api/matters/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It has moved, or need not any more. Its open promises are dropped with the same reason. */
        post: operations["closeMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/{id}/dependencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another matter or an activity of the chain hangs on this one. A circle is refused. */
        post: operations["addDependency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/{id}/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo taking the ball; who had it before has it again, as if it had not been taken. */
        post: operations["giveBackMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed matter again; promises that its closing dropped come back. */
        post: operations["reopenMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the ball (ta bollen). The matter has not moved by that; it stands on the taker's morning until it does. */
        post: operations["takeMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer a role, in an organisation where the caller is admin, to somebody who has a sign-in.
         * @description It is an invitation until she has accepted, by the link of `makeInvitation`.
         */
        post: operations["addMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * End a membership, or take the end back, from the next request; or set its last day.
         * @description Either `status` or `until_day`. After its last day it is ended within a minute; null takes the
         *     day away. Who is then the only administrator of the organisation stays.
         */
        patch: operations["changeMembership"];
        trace?: never;
    };
    "/api/memberships/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * A link to accept the membership by, to be handed to the person herself.
         * @description Another call takes the former link back.
         */
        put: operations["makeInvitation"];
        post?: never;
        /** Take the link back. The membership stays an invitation, which a new link can answer. */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody changes jobs. A post ends; a new one, a successor, how to reach her and what becomes of the notes about her are said in the same act. Promises are not touched. */
        post: operations["makeMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/moves/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says later whether her numbers followed her. 409 when it is known. */
        post: operations["answerReachOfMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/moves/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All that the move did is as it was, within 30 days. 409 when something of it was changed since. */
        post: operations["undoMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract. */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations in Swedish alphabetical order. */
        get: operations["listOrganisations"];
        put?: never;
        /** Add an organisation. */
        post: operations["addOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organisation with its units and services. */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an organisation. */
        patch: operations["changeOrganisation"];
        trace?: never;
    };
    "/api/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Persons in Swedish alphabetical order. */
        get: operations["listPersons"];
        put?: never;
        /** Add a person. */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person with her posts over time and practice notes. */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person; everybody may change her own record, whatever her role. */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person takes a post; with `succeeds_post_id` she takes over a seat, and the one before is ended. */
        post: operations["addPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct or end a post. */
        patch: operations["changePost"];
        trace?: never;
    };
    "/api/practices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Practice notes about a subject; without one, the newest. */
        get: operations["listPractices"];
        put?: never;
        /** Write down how it is in practice. */
        post: operations["addPractice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One practice note. */
        get: operations["getPractice"];
        put?: never;
        post?: never;
        /** Remove a note; by its author or by the person it is about. */
        delete: operations["removePractice"];
        options?: never;
        head?: never;
        /** Rewrite a note; by its author or by the person it is about, who becomes its author. Confirmations start anew. */
        patch: operations["changePractice"];
        trace?: never;
    };
    "/api/practices/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is still true. */
        post: operations["confirmPractice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/contradict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is not true, or not any more. */
        post: operations["contradictPractice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promises that the caller may see.
         * @description Without `case`, `by` or `to`: those of the cases whose team she is on, of the organisations that she manages, and of matters without a case.
         */
        get: operations["listPromises"];
        put?: never;
        /** Somebody has said to do something. */
        post: operations["makePromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A promise with its history. */
        get: operations["getPromise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something else, somebody else or another day was agreed: the old one ends as changed, the answer is the new one. */
        post: operations["changePromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It will not be done. */
        post: operations["dropPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/heard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A word has come: the silence is broken. */
        post: operations["hearOfPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is done. */
        post: operations["keepPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/nudge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind; logged as an encounter. Resets nothing until somebody answers. */
        post: operations["nudgePromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo keep, snooze or drop; a changed one comes back and its replacement is dropped. */
        post: operations["reopenPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not now: quiet until a day. */
        post: operations["snoozePromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services in Swedish alphabetical order. */
        get: operations["listServices"];
        put?: never;
        /** Add a service. */
        post: operations["addService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A service as it is meant, and as it is in practice. */
        get: operations["getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a service. */
        patch: operations["changeService"];
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what she may do here. */
        get: operations["getSession"];
        put?: never;
        /** Sign in with username and password. */
        post: operations["signIn"];
        /** Sign out. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        /** Choose the language of the interface. */
        patch: operations["changeSessionSettings"];
        trace?: never;
    };
    "/api/session/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** She knows that her password was reset; `has_unknown_reset` is false until the next time. */
        delete: operations["acknowledgeResets"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password; ends all other sessions. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the caller is signed in, and who has reset her password. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of the caller's own sessions. */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team-members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a role, or end a seat. The controller's people change the seats of others; everybody may end her own. */
        patch: operations["changeTeamMember"];
        trace?: never;
    };
    "/api/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs me now. */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is new has been read. */
        post: operations["markTodaySeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units in Swedish alphabetical order. */
        get: operations["listUnits"];
        put?: never;
        /** Add a unit. */
        post: operations["addUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit with the people on its posts now and its services. */
        get: operations["getUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a unit. */
        patch: operations["changeUnit"];
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users of the organisations where the caller is admin. */
        get: operations["listUsers"];
        put?: never;
        /**
         * Make a sign-in for a person who works in an organisation where the caller is admin.
         * @description She has a post there that holds today; where she has several, the one recorded first counts.
         *     Nothing is open to her until she has accepted: give her the link of `makeInvitation`.
         */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Disable or enable a sign-in that was made for an organisation where the caller is admin. */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/users/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take away a forgotten password; the link lets her choose another, once.
         * @description Of a sign-in that was made for an organisation where the caller is admin. Ends her sessions;
         *     she is told who did it. Another call takes the former link back.
         */
        put: operations["resetPassword"];
        post?: never;
        /** Take the link back. The password stays taken away. */
        delete: operations["withdrawReset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Activity: {
            from_day?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            name: string;
            note?: string;
            service?: components["schemas"]["ServiceReference"];
            state: components["schemas"]["ActivityState"];
            unit?: components["schemas"]["UnitReference"];
            until_day?: components["schemas"]["Day"];
            version: number;
        };
        ActivityChange: {
            /** Format: date */
            from_day?: string | null;
            name?: string;
            note?: string | null;
            /** Format: uuid */
            service_id?: string | null;
            state?: components["schemas"]["ActivityState"];
            /** Format: uuid */
            unit_id?: string | null;
            /** Format: date */
            until_day?: string | null;
        };
        /** @enum {unknown} */
        ActivityState: "planned" | "waiting" | "active" | "ended" | "refused";
        Case: {
            about?: string;
            /** @description By first day; planned without a day last. */
            chain: components["schemas"]["Activity"][];
            close_reason?: string;
            closed_day?: components["schemas"]["Day"];
            code_name: string;
            controller: components["schemas"]["OrganisationReference"];
            /** @description Days of the open case on which no activity was active, 14 in a row or more. */
            gaps: components["schemas"]["Gap"][];
            id: components["schemas"]["Id"];
            may_change: boolean;
            /** @description Whether the caller is of the controller's people: they rename, close and reopen the case, choose who is responsible and change the seats of others. */
            may_steer?: boolean;
            opened_day: components["schemas"]["Day"];
            /** @description What the participant wants, in her own words. */
            own_words?: string;
            reference: string;
            responsible: components["schemas"]["PersonReference"];
            /** @description Those who are in it now first, then those who have been. */
            team: components["schemas"]["TeamMember"][];
            version: number;
        };
        CaseChange: {
            about?: string | null;
            code_name?: string;
            own_words?: string | null;
            responsible_person_id?: components["schemas"]["Id"];
        };
        CasePage: {
            items: components["schemas"]["CaseSummary"][];
            next?: string;
        };
        CaseReference: {
            /** @description The name that the participant has chosen. */
            code_name: string;
            id: components["schemas"]["Id"];
            /** @example 4F2A */
            reference: string;
        };
        CaseSummary: {
            about?: string;
            closed_day?: components["schemas"]["Day"];
            code_name: string;
            controller: components["schemas"]["OrganisationReference"];
            id: components["schemas"]["Id"];
            opened_day: components["schemas"]["Day"];
            reference: string;
            responsible: components["schemas"]["PersonReference"];
            /** @description With order=stalled, where something in the case has stalled. */
            stalled?: {
                /** @description Days since anything was heard of the one that has stood still longest. */
                days: number;
                matters: number;
            };
            version: number;
        };
        Choice: {
            /** @description In English, or in Swedish where the förbund gave no other. */
            en: string;
            key: string;
            /** @description False: refused in what is new, here so that what has it keeps its words. */
            offered: boolean;
            /** @description In Swedish. */
            sv: string;
        };
        ContactDay: {
            day: components["schemas"]["Day"];
            /** @description They were in touch (filled dot) or we were (ring). */
            heard: boolean;
        };
        Contradiction: {
            comment: string;
        };
        County: {
            code: string;
            name: string;
        };
        /**
         * Format: date
         * @description What is sent lies between the years 1900 and 2199.
         * @example 2026-11-21
         */
        Day: string;
        Decision: {
            access_route?: string;
            /** @description Who there, and how far her mandate goes. */
            decider?: string;
            description?: string;
            id: components["schemas"]["Id"];
            law?: string;
            maximum_age?: number;
            minimum_age?: number;
            /** @description Of what, as Arbetsträning. */
            name: string;
            organisation: components["schemas"]["OrganisationReference"];
            unit?: components["schemas"]["UnitReference"];
            version: number;
        };
        DecisionChange: {
            access_route?: string | null;
            decider?: string | null;
            description?: string | null;
            law?: string | null;
            maximum_age?: number | null;
            minimum_age?: number | null;
            name?: string;
            /** Format: uuid */
            unit_id?: string | null;
        };
        DecisionPage: {
            items: components["schemas"]["Decision"][];
            next?: string;
        };
        /** @description A matter or an activity of the chain that hangs on another matter. */
        Dependency: {
            activity_id?: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            matter_id?: components["schemas"]["Id"];
            title: string;
        };
        Directory: {
            /** @description Whether these are all persons, units and organisations that there are. */
            is_whole: boolean;
            /** @description Says what all the parts hold. */
            mark: string;
            /** @description By the number of the part. */
            parts: {
                [key: string]: components["schemas"]["DirectoryPart"];
            };
        };
        DirectoryPart: {
            cases: components["schemas"]["CaseReference"][];
            organisations: components["schemas"]["OrganisationReference"][];
            persons: components["schemas"]["NamedPerson"][];
            units: components["schemas"]["NamedUnit"][];
        };
        Draft: {
            /** @description The form as it stands, as the client wrote it. */
            body: Record<string, never>;
            id: components["schemas"]["Id"];
            updated_at: components["schemas"]["Instant"];
        };
        DraftBody: {
            /** @description At most 64 kB. */
            body: Record<string, never>;
        };
        Encounter: {
            at: components["schemas"]["Instant"];
            author: components["schemas"]["PersonReference"];
            case?: components["schemas"]["CaseReference"];
            expression: components["schemas"]["Expression"];
            factors: components["schemas"]["Factor"][];
            how: components["schemas"]["How"];
            id: components["schemas"]["Id"];
            is_decision: boolean;
            label: components["schemas"]["EncounterLabel"];
            may_change: boolean;
            minutes?: number;
            motive?: components["schemas"]["Motive"];
            nudged_promise_id?: components["schemas"]["Id"];
            participants: components["schemas"]["Participant"][];
            promises: components["schemas"]["Promise"][];
            /** @description Empty where the caller sees that the contact was, not what was said; then motive and factors are left out too. */
            text: string;
            version: number;
        };
        EncounterChange: {
            at?: components["schemas"]["Instant"];
            expression?: components["schemas"]["Expression"];
            how?: components["schemas"]["How"];
            label?: components["schemas"]["EncounterLabel"];
            minutes?: number | null;
            /** @description As in Motive. One that is no longer offered may stay. */
            motive?: string | null;
            text?: string;
        };
        /**
         * @description working_note: its author alone reads what it says. shared: the team of the case, or the own organisation without a case. formal_record: as shared, and the fact belongs in the formal record.
         * @enum {unknown}
         */
        EncounterLabel: "working_note" | "shared" | "formal_record";
        EncounterPage: {
            items: components["schemas"]["Encounter"][];
            next?: string;
        };
        EncounterPreview: {
            /** @description Open promises of which a word comes with it. */
            heard: {
                /** @description Silent now and not after it. An old contact may leave it silent. */
                breaks_silence: boolean;
                /** @description As it is now: `matter_title`, and how long silent. */
                promise: components["schemas"]["Promise"];
            }[];
            kept: components["schemas"]["Promise"][];
            /** @description In the order asked for. */
            made: {
                by: components["schemas"]["Party"];
                case?: components["schemas"]["CaseReference"];
                due_day?: components["schemas"]["Day"];
                /** @description Missing where it opens a matter. */
                matter_id?: components["schemas"]["Id"];
                matter_title: string;
                to?: components["schemas"]["Party"];
                what: string;
            }[];
            seen_by: {
                /**
                 * @description Who can see that the contact was, besides its author and those who took part. Team: of the case, with those who oversee its cases.
                 * @enum {unknown}
                 */
                known_to: "participants" | "team" | "organisation";
                /** @description Whose contact it is. */
                organisation: components["schemas"]["OrganisationReference"];
                /**
                 * @description Who can read what was said.
                 * @enum {unknown}
                 */
                read_by: "author" | "team" | "organisation";
                /** @description Who is on the team of the case today. */
                team: components["schemas"]["PersonReference"][];
            };
            /** @description That would be heard of, had `still_silent_promises` not said otherwise. */
            still_silent: components["schemas"]["Promise"][];
        };
        /** @enum {unknown} */
        Expression: "consulting" | "information_exchange" | "check_in" | "mutual_consultation" | "coordinating" | "advocating" | "extra_effort" | "improvised_meeting" | "planned_meeting";
        /** @description As Motive, of the factors. */
        Factor: string;
        /** @description How old the knowledge is since somebody last vouched for it. */
        Freshness: {
            age_days: number;
            confirmed_at: components["schemas"]["Instant"];
            is_stale: boolean;
        };
        Gap: {
            days: number;
            from_day: components["schemas"]["Day"];
            /** @description The last day without; today when it still goes on. */
            until_day: components["schemas"]["Day"];
        };
        Geography: {
            counties: components["schemas"]["County"][];
            municipalities: components["schemas"]["Municipality"][];
        };
        Health: {
            /** @enum {unknown} */
            database: "sqlite" | "postgres";
            /**
             * @description full, read_only: nothing can be saved; missing: the database file was removed under the running server.
             * @enum {unknown}
             */
            status: "ok" | "full" | "read_only" | "missing" | "out_of_reach";
            version: string;
        };
        /** @enum {unknown} */
        How: "call" | "corridor" | "message" | "visit" | "meeting" | "video";
        /**
         * Format: uuid
         * @description UUIDv7.
         */
        Id: string;
        /**
         * Format: date-time
         * @description What is sent lies between the years 1900 and 2199.
         * @example 2026-11-21T07:00:00.000Z
         */
        Instant: string;
        Job: {
            created_at: components["schemas"]["Instant"];
            done: number;
            ended_at?: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            /** @description What is done. */
            kind: string;
            /** @enum {unknown} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /** @description 0 while nobody knows. */
            total: number;
        };
        /** @enum {unknown} */
        Language: "sv" | "en";
        Link: {
            expires_at: components["schemas"]["Instant"];
            /** @description To be put behind the address of this Mellanrum. What opens stands after `#`, which no server sees. */
            path: string;
        };
        LinkContent: {
            expires_at: components["schemas"]["Instant"];
            /** @description True: the password she has is asked for. False: she chooses one. */
            has_password: boolean;
            made_by: components["schemas"]["PersonReference"];
            /** @description What she is invited to; missing where her password was reset. */
            membership?: components["schemas"]["Membership"];
            /** @description Whom it is for. */
            person: components["schemas"]["PersonReference"];
            username: string;
        };
        LinkToken: {
            /** @description What stands after `#`. */
            token: string;
        };
        LinkUse: {
            /** @description The one she has, or the one she chooses: 12 characters or more, and not one of the first to be tried. */
            password: string;
            token: string;
        };
        Matter: {
            case?: components["schemas"]["CaseReference"];
            close_reason?: string;
            closed_at?: components["schemas"]["Instant"];
            /** @description Why it is in this state, in words. */
            explanation: string;
            /** @description What is not done with yet. */
            hangs_on_it: components["schemas"]["Dependency"][];
            /** @description Who has the ball; missing when nobody has. */
            holder?: components["schemas"]["PersonReference"];
            id: components["schemas"]["Id"];
            may_change: boolean;
            moved_at: components["schemas"]["Instant"];
            opened_at: components["schemas"]["Instant"];
            opened_by: components["schemas"]["PersonReference"];
            promises: components["schemas"]["Promise"][];
            /** @description Calendar days since anything was heard; 0 unless stalled. */
            stalled_days: number;
            state: components["schemas"]["MatterState"];
            title: string;
            version: number;
            /** @description Open matters that this one hangs on. */
            waits_for: components["schemas"]["MatterReference"][];
            waits_until?: components["schemas"]["Day"];
        };
        MatterChange: {
            /** Format: uuid */
            holder_person_id?: string | null;
            title?: string;
            /** Format: date */
            waits_until?: string | null;
        };
        MatterPage: {
            items: components["schemas"]["Matter"][];
            next?: string;
        };
        MatterReference: {
            id: components["schemas"]["Id"];
            title: string;
        };
        /** @enum {unknown} */
        MatterState: "moving" | "waiting" | "stalled" | "closed";
        Membership: {
            id: components["schemas"]["Id"];
            /** @description Of `listUsers` alone. */
            invitation?: components["schemas"]["WaitingLink"];
            organisation: components["schemas"]["OrganisationReference"];
            role: components["schemas"]["Role"];
            status: components["schemas"]["MembershipStatus"];
            /** @description The last day that it holds, where one has been set. */
            until_day?: components["schemas"]["Day"];
            version: number;
        };
        MembershipChange: {
            /** @enum {unknown} */
            status?: "active" | "ended";
            /**
             * Format: date
             * @description Today or later.
             */
            until_day?: string | null;
        };
        /** @enum {unknown} */
        MembershipStatus: "invited" | "active" | "ended";
        /** @description The key of one of the motives in the settings of the session, which are configuration; one that is not offered there is refused in what is new and kept in what is old. */
        Motive: string;
        Move: {
            /** @description The last day is over and nobody has said whether her numbers followed her. */
            asks_reach: boolean;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["PersonReference"];
            id: components["schemas"]["Id"];
            last_day: components["schemas"]["Day"];
            /** @description It is not older than 30 days. */
            may_undo: boolean;
            post_id: components["schemas"]["Id"];
            reach: components["schemas"]["ReachAfter"];
            /** @description Of the post that ends. */
            unit: components["schemas"]["UnitReference"];
        };
        Municipality: {
            code: string;
            county_code: string;
            name: string;
        };
        NamedPerson: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description As unit_id of the newest post that holds today. */
            title?: string;
            unit_id?: components["schemas"]["Id"];
        };
        NamedUnit: {
            id: components["schemas"]["Id"];
            name: string;
            organisation_id: components["schemas"]["Id"];
            short_name?: string;
        };
        NewActivity: {
            /** @description Required when active or ended. */
            from_day?: components["schemas"]["Day"];
            name: string;
            note?: string;
            service_id?: components["schemas"]["Id"];
            state: components["schemas"]["ActivityState"];
            unit_id?: components["schemas"]["Id"];
            until_day?: components["schemas"]["Day"];
        };
        NewCase: {
            about?: string;
            code_name: string;
            /** @description An organisation where the caller is guide, professional or manager; may be left out when there is one only. */
            controller_id?: components["schemas"]["Id"];
            opened_day?: components["schemas"]["Day"];
            own_words?: string;
            /** @description The caller when left out. */
            responsible_person_id?: components["schemas"]["Id"];
        };
        NewDecision: {
            access_route?: string;
            decider?: string;
            description?: string;
            law?: string;
            maximum_age?: number;
            minimum_age?: number;
            name: string;
            organisation_id: components["schemas"]["Id"];
            unit_id?: components["schemas"]["Id"];
        };
        /** @description One of the two. */
        NewDependency: {
            activity_id?: components["schemas"]["Id"];
            matter_id?: components["schemas"]["Id"];
        };
        NewEncounter: {
            /** @description Now when left out, never ahead; up to five minutes ahead, where clocks differ, counts as now. */
            at?: components["schemas"]["Instant"];
            case_id?: components["schemas"]["Id"];
            /** @description The draft that this was; thrown away in the same step. */
            draft_id?: components["schemas"]["Id"];
            /** @description consulting when left out and without a case, otherwise check_in. */
            expression?: components["schemas"]["Expression"];
            factors?: components["schemas"]["Factor"][];
            /** @description Promises of which a word came, besides those of the participants: with a case, what they or (where nobody is named) their units promised in it; without one, what they promised the caller, or in matters that she holds. */
            heard_promises?: {
                promise_id: components["schemas"]["Id"];
            }[];
            /** @description call when left out. */
            how?: components["schemas"]["How"];
            is_decision?: boolean;
            /** @description Promises that were done by then. One that somebody has kept meanwhile is left as it is. Taken back with the contact. */
            kept_promises?: {
                promise_id: components["schemas"]["Id"];
            }[];
            /** @description working_note when left out. */
            label?: components["schemas"]["EncounterLabel"];
            minutes?: number;
            motive?: components["schemas"]["Motive"];
            /** @description Whose it is, where no case says so. Needed by who works in several organisations; one of them. Not read in a case. */
            organisation_id?: components["schemas"]["Id"];
            participants?: {
                /**
                 * @description False where she was only reached out to: then nothing of hers was heard of. Somebody who is only spoken of is no participant.
                 * @default true
                 */
                heard: boolean;
                person_id?: components["schemas"]["Id"];
                unit_id?: components["schemas"]["Id"];
            }[];
            promises?: components["schemas"]["NewPromise"][];
            /** @description Promises of participants who were heard, of which no word came all the same. Wins over what participants speak for. */
            still_silent_promises?: {
                promise_id: components["schemas"]["Id"];
            }[];
            text: string;
        };
        NewMatter: {
            case_id?: components["schemas"]["Id"];
            /**
             * Format: uuid
             * @description The caller when left out; null when nobody has the ball.
             */
            holder_person_id?: string | null;
            /** @description Whose it is, where no case says so. Needed by who works in several organisations; one of them. Not read in a case. */
            organisation_id?: components["schemas"]["Id"];
            title: string;
            waits_until?: components["schemas"]["Day"];
        };
        NewMembership: {
            organisation_id: components["schemas"]["Id"];
            person_id: components["schemas"]["Id"];
            role: components["schemas"]["Role"];
        };
        NewMove: {
            email?: string;
            last_day: components["schemas"]["Day"];
            /** @description Where she works then. Left out where it is not known. */
            next?: {
                from_day: components["schemas"]["Day"];
                mandate?: string;
                title: string;
                unit_id: components["schemas"]["Id"];
            };
            /** @description Notes about her. Those left out follow her as they are. */
            notes?: {
                /**
                 * @description It is about the unit from now on (for who wrote it and whom it is about), or an objection stands beside it.
                 * @enum {unknown}
                 */
                outcome: "stays" | "untrue";
                practice_id: components["schemas"]["Id"];
            }[];
            /** @description Only with `ends`, when the last day is over. */
            phone?: string;
            post_id: components["schemas"]["Id"];
            post_version: number;
            reach: components["schemas"]["ReachAfter"];
            /** @description The day after the last one when left out. */
            successor_from_day?: components["schemas"]["Day"];
            successor_person_id?: components["schemas"]["Id"];
        };
        NewOrganisation: {
            /** @description An official code of two digits. */
            county_code?: string;
            description?: string;
            email?: string;
            /** @description An official code of four digits. */
            municipality_code?: string;
            name: string;
            /** @description Ten digits, third at least 2, Luhn; a hyphen is allowed. */
            organisation_number?: string;
            sector: components["schemas"]["Sector"];
            short_name?: string;
            website?: string;
        };
        NewPerson: {
            email?: string;
            name: string;
            phone?: string;
            post?: {
                from_day?: components["schemas"]["Day"];
                mandate?: string;
                title: string;
                unit_id: components["schemas"]["Id"];
            };
            secure_message_address?: string;
        };
        NewPost: {
            from_day: components["schemas"]["Day"];
            mandate?: string;
            person_id: components["schemas"]["Id"];
            succeeds_post_id?: components["schemas"]["Id"];
            title: string;
            unit_id: components["schemas"]["Id"];
            until_day?: components["schemas"]["Day"];
        };
        NewPractice: {
            kind: components["schemas"]["PracticeKind"];
            subject_id: components["schemas"]["Id"];
            subject_kind: components["schemas"]["SubjectKind"];
            text: string;
        };
        /** @description By a person (with the unit for which she promised), a unit, an organisation, the participant or nobody, one of them; by the caller when none is given. In a matter, or `matter_title` (`what`, when left out) opens a new one, in the case if one is named; the caller has the ball there, or nobody where nobody has promised. */
        NewPromise: {
            /**
             * @description One who has no record. participant: of the case, in a case only; it is hers and never counts as silence. nobody: who does it is not known (ingen har bollen).
             * @enum {unknown}
             */
            by_kind?: "participant" | "nobody";
            /** @description An organisation as a whole, where nobody in it is named. */
            by_organisation_id?: components["schemas"]["Id"];
            by_person_id?: components["schemas"]["Id"];
            by_unit_id?: components["schemas"]["Id"];
            case_id?: components["schemas"]["Id"];
            due_day?: components["schemas"]["Day"];
            /** @description When it was said; now when left out, never ahead; up to five minutes ahead, where clocks differ, counts as now. */
            last_heard?: components["schemas"]["Instant"];
            matter_id?: components["schemas"]["Id"];
            matter_title?: string;
            /** @description Whose the matter is that it opens, where no case says so. Needed by who works in several organisations; one of them. Not read in a case. */
            organisation_id?: components["schemas"]["Id"];
            quiet_days?: number;
            to_organisation_id?: components["schemas"]["Id"];
            /** @description The caller when nobody is given, unless the promise is her own, the participant's or nobody's. */
            to_person_id?: components["schemas"]["Id"];
            to_unit_id?: components["schemas"]["Id"];
            what: string;
        };
        News: {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["PersonReference"];
            case?: components["schemas"]["CaseReference"];
            encounter_id?: components["schemas"]["Id"];
            id: string;
            /** @enum {unknown} */
            kind: "encounter" | "promise_made" | "promise_kept" | "promise_changed" | "promise_dropped" | "matter_taken" | "team_joined" | "nudged";
            matter?: components["schemas"]["MatterReference"];
            promise_id?: components["schemas"]["Id"];
            /** @description What was promised or written, where the caller may read it. */
            text?: string;
        };
        NewService: {
            access_route?: string;
            capacity?: string;
            decided_by_person_id?: components["schemas"]["Id"];
            description?: string;
            eligibility?: string;
            email?: string;
            fees?: string;
            maximum_age?: number;
            minimum_age?: number;
            municipality_code?: string;
            name: string;
            organisation_id: components["schemas"]["Id"];
            phone?: string;
            status?: components["schemas"]["ServiceStatus"];
            unit_id?: components["schemas"]["Id"];
            waiting_time?: string;
            website?: string;
        };
        NewTeamMember: {
            from_day?: components["schemas"]["Day"];
            mandate?: string;
            person_id: components["schemas"]["Id"];
            role?: string;
            /** @description The unit she represents; that of her post when left out. */
            unit_id?: components["schemas"]["Id"];
            until_day?: components["schemas"]["Day"];
        };
        NewUnit: {
            email?: string;
            municipality_code?: string;
            name: string;
            organisation_id: components["schemas"]["Id"];
            phone?: string;
            quiet_days?: number;
            short_name?: string;
            site?: string;
        };
        NewUser: {
            language?: components["schemas"]["Language"];
            organisation_id: components["schemas"]["Id"];
            person_id: components["schemas"]["Id"];
            role: components["schemas"]["Role"];
            /** @description Letters and digits of one alphabet, and `. - _ @`; case and width do not matter, and none may look like another. */
            username: string;
        };
        Nudge: {
            /** @description message when left out. */
            how?: components["schemas"]["How"];
            /** @description Whose it is, where neither a case says so nor a matter of an organisation where she works. Needed by who works in several organisations; one of them. Not read in a case. */
            organisation_id?: components["schemas"]["Id"];
            /** @description Without the client's name. */
            text: string;
        };
        NudgeAnswer: {
            encounter: components["schemas"]["Encounter"];
            promise: components["schemas"]["Promise"];
        };
        OptionalReason: {
            reason?: string;
        };
        Organisation: {
            county_code?: string;
            description?: string;
            email?: string;
            ended_day?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            municipality_code?: string;
            name: string;
            organisation_number?: string;
            sector: components["schemas"]["Sector"];
            short_name?: string;
            version: number;
            website?: string;
        };
        OrganisationChange: {
            county_code?: string | null;
            description?: string | null;
            email?: string | null;
            /** Format: date */
            ended_day?: string | null;
            municipality_code?: string | null;
            name?: string;
            organisation_number?: string | null;
            sector?: components["schemas"]["Sector"];
            short_name?: string | null;
            website?: string | null;
        };
        OrganisationDetail: {
            county_code?: string;
            decisions: components["schemas"]["Decision"][];
            description?: string;
            email?: string;
            ended_day?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            municipality_code?: string;
            name: string;
            organisation_number?: string;
            practices: components["schemas"]["Practice"][];
            sector: components["schemas"]["Sector"];
            services: components["schemas"]["ServiceReference"][];
            short_name?: string;
            units: components["schemas"]["UnitReference"][];
            version: number;
            website?: string;
        };
        OrganisationPage: {
            items: components["schemas"]["Organisation"][];
            next?: string;
        };
        OrganisationReference: {
            id: components["schemas"]["Id"];
            name: string;
            sector: components["schemas"]["Sector"];
            short_name?: string;
        };
        OwedPromise: {
            /** @description Calendar days; negative when late, null without a day. */
            days_left: number | null;
            promise: components["schemas"]["Promise"];
        };
        OwnSession: {
            created_at: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            is_current: boolean;
            last_seen_at: components["schemas"]["Instant"];
            user_agent: string;
        };
        Participant: {
            /** @description They said something; false when only we reached out. */
            heard: boolean;
            /** @enum {unknown} */
            kind: "person" | "unit";
            person?: components["schemas"]["PersonReference"];
            unit?: components["schemas"]["UnitReference"];
        };
        /** @description A person (with the unit for which she promised); a unit or an organisation where nobody is named; the participant of the case; or nobody, where it is not known who does it (ingen har bollen). */
        Party: {
            /** @enum {unknown} */
            kind: "person" | "unit" | "organisation" | "participant" | "nobody";
            organisation?: components["schemas"]["OrganisationReference"];
            person?: components["schemas"]["PersonReference"];
            unit?: components["schemas"]["UnitReference"];
        };
        PasswordChange: {
            current: string;
            new: string;
        };
        Person: {
            email?: string;
            /** @description Numbers and addresses of a post that she left; they do not stand above any more. */
            ended_reach?: {
                email?: string;
                phone?: string;
                secure_message_address?: string;
                until_day: components["schemas"]["Day"];
            };
            id: components["schemas"]["Id"];
            name: string;
            phone?: string;
            /** @description The last day of the numbers and addresses. */
            reach_until_day?: components["schemas"]["Day"];
            /** @description Where secure digital messages (SDK) go. */
            secure_message_address?: string;
            /** @description Of her newest post that holds today. */
            title?: string;
            unit?: components["schemas"]["UnitReference"];
            version: number;
        };
        PersonChange: {
            email?: string | null;
            name?: string;
            phone?: string | null;
            secure_message_address?: string | null;
        };
        PersonDetail: {
            email?: string;
            /** @description Numbers and addresses of a post that she left; they do not stand above any more. */
            ended_reach?: {
                email?: string;
                phone?: string;
                secure_message_address?: string;
                until_day: components["schemas"]["Day"];
            };
            id: components["schemas"]["Id"];
            /** @description The caller herself, who may change and remove what is said here. */
            is_self: boolean;
            /** @description The caller's own last contact. */
            last_contact?: components["schemas"]["Instant"];
            /** @description Whether the caller may change the record and its posts: the person herself, whoever has a role where she works, and everybody where she has no sign-in and nobody there has a role. Otherwise 403. */
            may_change: boolean;
            /** @description Her latest change of job. */
            move?: components["schemas"]["Move"];
            name: string;
            phone?: string;
            /** @description The newest first. */
            posts: components["schemas"]["Post"][];
            practices: components["schemas"]["Practice"][];
            /** @description What stood in a number or an address before each change of the last 30 days; the newest first, at most 50. */
            reach_changes: {
                at: components["schemas"]["Instant"];
                /** @description Left out where it was empty. */
                before?: string;
                by: components["schemas"]["PersonReference"];
                /** @enum {unknown} */
                field: "phone" | "email" | "secure_message_address";
            }[];
            /** @description The last day of the numbers and addresses. */
            reach_until_day?: components["schemas"]["Day"];
            /** @description Where secure digital messages (SDK) go. */
            secure_message_address?: string;
            /** @description Who took over the seat that she left last. */
            successor?: components["schemas"]["PersonReference"];
            /** @description Of her newest post that holds today. */
            title?: string;
            unit?: components["schemas"]["UnitReference"];
            version: number;
        };
        PersonPage: {
            items: components["schemas"]["Person"][];
            next?: string;
        };
        PersonReference: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description Of her newest post that holds today. */
            title?: string;
            unit?: components["schemas"]["UnitReference"];
        };
        Post: {
            from_day: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /** @description What the holder decides about. */
            mandate?: string;
            person: components["schemas"]["PersonReference"];
            succeeded_by?: components["schemas"]["PersonReference"];
            succeeds?: components["schemas"]["PersonReference"];
            title: string;
            unit: components["schemas"]["UnitReference"];
            /** @description The last day. */
            until_day?: components["schemas"]["Day"];
            version: number;
        };
        PostChange: {
            from_day?: components["schemas"]["Day"];
            mandate?: string | null;
            title?: string;
            /** Format: date */
            until_day?: string | null;
        };
        Practice: {
            author: components["schemas"]["PersonReference"];
            /** @description The newest first. */
            confirmations: components["schemas"]["PracticeAnswer"][];
            /** @description The newest first. */
            contradictions: components["schemas"]["PracticeAnswer"][];
            created_at: components["schemas"]["Instant"];
            freshness: components["schemas"]["Freshness"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["PracticeKind"];
            /** @description The caller wrote it or is the person it is about. */
            may_change: boolean;
            /** @enum {unknown} */
            own_verdict?: "confirmed" | "contradicted";
            subject_id: components["schemas"]["Id"];
            subject_kind: components["schemas"]["SubjectKind"];
            subject_name: string;
            text: string;
            version: number;
        };
        PracticeAnswer: {
            answered_at: components["schemas"]["Instant"];
            comment?: string;
            person: components["schemas"]["PersonReference"];
        };
        PracticeChange: {
            kind?: components["schemas"]["PracticeKind"];
            text?: string;
        };
        /** @enum {unknown} */
        PracticeKind: "reach" | "door" | "good_to_know" | "limit" | "mandate";
        PracticePage: {
            items: components["schemas"]["Practice"][];
            next?: string;
        };
        Problem: {
            detail?: string;
            errors?: {
                detail: string;
                /** @description JSON pointer into the body, or ?name for a query parameter. */
                pointer: string;
            }[];
            /** @description An id to find the event in the log. */
            instance?: string;
            status: number;
            title: string;
            /** @description Stable: /problems/invalid, malformed, unauthenticated, forbidden, not-found, method-not-allowed, conflict, stale, too-large, unsupported, version-required, too-many, unavailable, internal. */
            type: string;
        };
        Promise: {
            by: components["schemas"]["Party"];
            case?: components["schemas"]["CaseReference"];
            due_day?: components["schemas"]["Day"];
            /** @description Only where one promise is read. */
            history?: components["schemas"]["PromiseEvent"][];
            id: components["schemas"]["Id"];
            last_heard_at: components["schemas"]["Instant"];
            last_nudged_at?: components["schemas"]["Instant"];
            made_at: components["schemas"]["Instant"];
            matter_id: components["schemas"]["Id"];
            matter_title: string;
            may_change: boolean;
            nudges: number;
            /** @description Its own quiet time in working days, where it has one. */
            quiet_days?: number;
            reason?: string;
            replaces_promise_id?: components["schemas"]["Id"];
            silence: components["schemas"]["Silence"];
            snoozed_until?: components["schemas"]["Day"];
            state: components["schemas"]["PromiseState"];
            to?: components["schemas"]["Party"];
            version: number;
            what: string;
        };
        PromiseChange: {
            /**
             * @description One who has no record. participant: of the case, in a case only; it is hers and never counts as silence. nobody: who does it is not known (ingen har bollen).
             * @enum {unknown}
             */
            by_kind?: "participant" | "nobody";
            /** @description An organisation as a whole, where nobody in it is named. */
            by_organisation_id?: components["schemas"]["Id"];
            by_person_id?: components["schemas"]["Id"];
            by_unit_id?: components["schemas"]["Id"];
            /** Format: date */
            due_day?: string | null;
            quiet_days?: number | null;
            reason: string;
            what?: string;
        };
        PromiseEvent: {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["PersonReference"];
            reason?: string;
            /** @enum {unknown} */
            verb: "made" | "heard" | "nudged" | "kept" | "changed" | "snoozed" | "dropped" | "reopened";
        };
        PromisePage: {
            items: components["schemas"]["Promise"][];
            next?: string;
        };
        /** @enum {unknown} */
        PromiseState: "open" | "silent" | "kept" | "changed" | "snoozed" | "dropped";
        /**
         * @description Her numbers and addresses after the last day: not known, the same, or not hers any more.
         * @enum {unknown}
         */
        ReachAfter: "unknown" | "same" | "ends";
        Reason: {
            reason: string;
        };
        Reset: {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["PersonReference"];
            is_known: boolean;
        };
        /** @enum {unknown} */
        Role: "guide" | "professional" | "coordinator" | "manager" | "board" | "auditor" | "admin";
        SearchAnswer: {
            /** @description Hits of each kind, at most 1,000 each. */
            counts: {
                organisation: number;
                person: number;
                service: number;
                unit: number;
            };
            items: components["schemas"]["SearchHit"][];
        };
        SearchHit: {
            /** @description By which a unit or an organisation was found, whose decision it is. */
            decision?: {
                access_route?: string;
                decider?: string;
                id: components["schemas"]["Id"];
                law?: string;
                name: string;
            };
            /** @description Title and unit of a person, eligibility of a service. */
            detail?: string;
            freshness?: components["schemas"]["Freshness"];
            /** @description The person holds no post today. */
            has_left?: boolean;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["SubjectKind"];
            name: string;
            organisation?: components["schemas"]["OrganisationReference"];
            phone?: string;
            /** @description Why it was found, one for each thing that was asked for and is in it. */
            reasons: {
                /** @description Folded: lower case without accents. */
                asked: string;
                /** @enum {unknown} */
                field: "name" | "place" | "text";
                /** @description The other word as the vocabulary writes it; of an age, the span that it is for. */
                found?: string;
                /**
                 * @description As it is written; by another word for it; with a spelling error; by a part of a compound; for this age.
                 * @enum {unknown}
                 */
                reason: "word" | "synonym" | "spelling" | "part" | "age";
            }[];
            unit?: components["schemas"]["UnitReference"];
            /** @description The caller has been in touch with it. */
            was_used: boolean;
        };
        /** @enum {unknown} */
        Sector: "municipality" | "region" | "employment_service" | "social_insurance" | "police" | "school" | "civil_society" | "business" | "other";
        Service: {
            /** @description The formal way in. */
            access_route?: string;
            capacity?: string;
            decided_by?: components["schemas"]["PersonReference"];
            description?: string;
            /** @description Whom it is for. */
            eligibility?: string;
            email?: string;
            fees?: string;
            id: components["schemas"]["Id"];
            maximum_age?: number;
            minimum_age?: number;
            municipality_code?: string;
            name: string;
            organisation: components["schemas"]["OrganisationReference"];
            phone?: string;
            status: components["schemas"]["ServiceStatus"];
            unit?: components["schemas"]["UnitReference"];
            version: number;
            waiting_time?: string;
            website?: string;
        };
        ServiceChange: {
            access_route?: string | null;
            capacity?: string | null;
            /** Format: uuid */
            decided_by_person_id?: string | null;
            description?: string | null;
            eligibility?: string | null;
            email?: string | null;
            fees?: string | null;
            maximum_age?: number | null;
            minimum_age?: number | null;
            municipality_code?: string | null;
            name?: string;
            phone?: string | null;
            status?: components["schemas"]["ServiceStatus"];
            /** Format: uuid */
            unit_id?: string | null;
            waiting_time?: string | null;
            website?: string | null;
        };
        ServiceDetail: {
            /** @description The formal way in. */
            access_route?: string;
            /** @description What an import knew besides. */
            attributes: {
                name: string;
                value: string;
            }[];
            capacity?: string;
            decided_by?: components["schemas"]["PersonReference"];
            description?: string;
            /** @description Whom it is for. */
            eligibility?: string;
            email?: string;
            fees?: string;
            id: components["schemas"]["Id"];
            maximum_age?: number;
            minimum_age?: number;
            municipality_code?: string;
            name: string;
            organisation: components["schemas"]["OrganisationReference"];
            phone?: string;
            practices: components["schemas"]["Practice"][];
            status: components["schemas"]["ServiceStatus"];
            unit?: components["schemas"]["UnitReference"];
            version: number;
            waiting_time?: string;
            website?: string;
        };
        ServicePage: {
            items: components["schemas"]["Service"][];
            next?: string;
        };
        ServiceReference: {
            id: components["schemas"]["Id"];
            name: string;
            organisation: components["schemas"]["OrganisationReference"];
        };
        /** @enum {unknown} */
        ServiceStatus: "active" | "inactive" | "defunct" | "temporarily closed";
        Session: {
            /** @description When it ends unless used: 30 minutes after the last request, at most 12 hours after sign-in. */
            expires_at: components["schemas"]["Instant"];
            /** @description Somebody reset her password and she has not said that she knows (`acknowledgeResets`); `listSessions` says who and when. */
            has_unknown_reset: boolean;
            id: components["schemas"]["Id"];
            language: components["schemas"]["Language"];
            memberships: components["schemas"]["Membership"][];
            /** @description What she may by her roles, each with the organisations where, the one she has been in longest first. Without `case.…` where there are no case rooms. What she may do to her own person record is not in it. */
            permissions: {
                [key: string]: components["schemas"]["Id"][];
            };
            person: components["schemas"]["PersonReference"];
            settings: {
                cases_enabled: boolean;
                /** @description What influenced it. */
                factors: components["schemas"]["Choice"][];
                federation_name: string;
                /** @description Why a contact was made: what this förbund lets people choose between, in its order. */
                motives: components["schemas"]["Choice"][];
                /** @description Days. */
                practice_stale_days: number;
                /** @description Working days. */
                quiet_days_default: number;
                /** @description The server's day in Sweden. */
                today: components["schemas"]["Day"];
            };
            username: string;
        };
        SessionSettings: {
            language: components["schemas"]["Language"];
        };
        SignIn: {
            password: string;
            username: string;
        };
        SignInState: {
            has_password: boolean;
            /** @description To half a minute; missing where she was never in. */
            last_seen_at?: components["schemas"]["Instant"];
            reset?: components["schemas"]["WaitingLink"];
        };
        /** @description Why a promise counts as silent, or when it will. */
        Silence: {
            /** @description Calendar days since the last word. */
            days: number;
            /** @description In words, in the language of the reader: "Lovade svar till 30 oktober. Tyst i 17 arbetsdagar." */
            explanation: string;
            is_silent: boolean;
            /** @enum {unknown} */
            rule?: "past_due" | "quiet" | "snoozed" | "none";
            /** @description The day from which it counts as silent; may lie ahead. */
            since?: components["schemas"]["Day"];
            /** @description Working days since the last word. */
            working_days: number;
        };
        Snooze: {
            reason?: string;
            /** @description After today. */
            until: components["schemas"]["Day"];
        };
        StalledMatter: {
            case?: components["schemas"]["CaseReference"];
            /** @description The last 56 days of contact in this matter with those who promised, oldest first. */
            contact_days: components["schemas"]["ContactDay"][];
            /** @description Why it is here and in this place, in words. */
            explanation: string;
            hangs_on_it: string[];
            holder?: components["schemas"]["PersonReference"];
            matter_id: components["schemas"]["Id"];
            /** @description The one that has been silent longest. */
            promise?: components["schemas"]["Promise"];
            /** @description Whom to call and how. */
            reach?: {
                email?: string;
                /** @description The freshest practice note on how to reach her. */
                note?: components["schemas"]["Practice"];
                phone?: string;
                secure_message_address?: string;
            };
            /** @enum {unknown} */
            reason: "silent" | "nobody_holds";
            /** @description What the order goes by. */
            score: number;
            /** @description Calendar days since anything was heard. */
            silent_days: number;
            /** @description Ready words, without the client's name; none where nobody has promised. */
            suggested_nudge?: string;
            title: string;
            /** @description Of the matter. */
            version: number;
        };
        /** @enum {unknown} */
        SubjectKind: "person" | "service" | "unit" | "organisation";
        TakenMatter: {
            case?: components["schemas"]["CaseReference"];
            /** @description In words: "Du har bollen sedan 24 november. Inget har hänt på 18 dagar." */
            explanation: string;
            matter_id: components["schemas"]["Id"];
            /** @description Calendar days since anything happened in it. */
            still_days: number;
            taken_at: components["schemas"]["Instant"];
            title: string;
            /** @description Of the matter. */
            version: number;
        };
        TeamMember: {
            /**
             * Format: date-time
             * @description When her seat was ended; from then on it gives nothing.
             */
            ended_at?: string;
            from_day: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /** @description What she decides about in this case. */
            mandate?: string;
            /** @description With the unit she represents here. */
            person: components["schemas"]["PersonReference"];
            role?: string;
            until_day?: components["schemas"]["Day"];
            version: number;
        };
        TeamMemberChange: {
            mandate?: string | null;
            role?: string | null;
            /**
             * Format: date
             * @description A day that has come ends the seat from the next request; a later one, or none, gives it back.
             */
            until_day?: string | null;
        };
        Today: {
            as_of: components["schemas"]["Instant"];
            day: components["schemas"]["Day"];
            /** @description Own encounters of this ISO week by expression, most first. Seen by the caller only. */
            invisible_work: {
                count: number;
                expression: components["schemas"]["Expression"];
            }[];
            /** @description Own matters that moved again during the last 7 days, after having stalled. */
            moved_last_week: number;
            /** @description What others have done in the matters and cases of the caller since she marked it seen, the newest first. */
            new: components["schemas"]["News"][];
            new_count: number;
            /** @description What the caller has promised, earliest day first. */
            owed: components["schemas"]["OwedPromise"][];
            owed_count: number;
            /** @description Silent days × (1 + number of things hanging on it), most first; the same by age. What waits for the caller alone stands under owed. */
            stalled: components["schemas"]["StalledMatter"][];
            /** @description How many have stalled in all; counted to 20000. */
            stalled_count: number;
            /** @description Open matters whose ball the caller has taken or been given, and that have not moved since; the oldest taking first. What has stalled stands there. */
            taken: components["schemas"]["TakenMatter"][];
        };
        Unit: {
            email?: string;
            ended_day?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            municipality_code?: string;
            name: string;
            organisation: components["schemas"]["OrganisationReference"];
            phone?: string;
            /** @description Working days without a word before a promise by this unit is silent. */
            quiet_days?: number;
            short_name?: string;
            site?: string;
            version: number;
        };
        UnitChange: {
            email?: string | null;
            /** Format: date */
            ended_day?: string | null;
            municipality_code?: string | null;
            name?: string;
            phone?: string | null;
            quiet_days?: number | null;
            short_name?: string | null;
            site?: string | null;
        };
        UnitDetail: {
            decisions: components["schemas"]["Decision"][];
            email?: string;
            ended_day?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /** @description Posts that ended in the last half year without a successor; their persons are not here any more. */
            left: components["schemas"]["Post"][];
            municipality_code?: string;
            name: string;
            organisation: components["schemas"]["OrganisationReference"];
            phone?: string;
            posts: components["schemas"]["Post"][];
            practices: components["schemas"]["Practice"][];
            /** @description Working days without a word before a promise by this unit is silent. */
            quiet_days?: number;
            services: components["schemas"]["ServiceReference"][];
            short_name?: string;
            site?: string;
            version: number;
        };
        UnitPage: {
            items: components["schemas"]["Unit"][];
            next?: string;
        };
        UnitReference: {
            id: components["schemas"]["Id"];
            name: string;
            organisation: components["schemas"]["OrganisationReference"];
            short_name?: string;
        };
        User: {
            id: components["schemas"]["Id"];
            /** @description The sign-in was made for an organisation where the caller is admin: she may disable it and reset its password. */
            is_home: boolean;
            language: components["schemas"]["Language"];
            /** @description In organisations where the caller is admin. */
            memberships: components["schemas"]["Membership"][];
            person: components["schemas"]["PersonReference"];
            /** @description Only where `is_home`. */
            sign_in?: components["schemas"]["SignInState"];
            /** @enum {unknown} */
            status: "active" | "disabled";
            username: string;
            version: number;
        };
        UserChange: {
            /** @enum {unknown} */
            status: "active" | "disabled";
        };
        UserPage: {
            items: components["schemas"]["User"][];
            next?: string;
        };
        /** @description A link that is neither used nor taken back. */
        WaitingLink: {
            expires_at: components["schemas"]["Instant"];
            /** @description False: it is too old to be used. */
            is_open: boolean;
            made_at: components["schemas"]["Instant"];
        };
    };
    responses: {
        /** @description Done. */
        NoContent: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description What went wrong, in the reader's language. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        Cursor: string;
        Id: components["schemas"]["Id"];
        IdempotencyKey: string;
        /** @description The ETag as it was read: "7". */
        IfMatch: string;
        Limit: number;
        Marker: "1";
        OptionalIfMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description The version of the record. */
        ETag: string;
        /** @description Where the new record is. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    changeActivity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                /** @description stalled: open cases in which something has stalled first, the longest first, the same by age; then the others by name. What is searched for stands by name. */
                order?: "name" | "stalled";
                /** @description Beginning of code name or reference; nothing else is searched (SFS 2001:637 15 §). */
                q?: string;
                state?: "open" | "closed" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCase"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addActivity: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewActivity"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeCase: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reopenCase: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    joinTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTeamMember"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMember"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                organisation?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addDecision: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    changeDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeDependency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    getDirectory: {
        parameters: {
            query?: {
                /** @description The mark of the answer that the device has. One that is not understood gives everything. */
                known?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs from what is known. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            /** @description Nothing differs from what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 50. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Draft"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    listEncounters: {
        parameters: {
            query?: {
                case?: components["schemas"]["Id"];
                cursor?: components["parameters"]["Cursor"];
                from?: components["schemas"]["Day"];
                limit?: components["parameters"]["Limit"];
                /** @description With this person. */
                person?: components["schemas"]["Id"];
                until?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EncounterPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    logEncounter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEncounter"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Encounter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getEncounter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Encounter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeEncounter: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    changeEncounter: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EncounterChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Encounter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewEncounter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEncounter"];
            };
        };
        responses: {
            /** @description What would happen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EncounterPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listGeography: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Geography"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description It cannot save; `status` says why. What can be read is still answered. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 50. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Job"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    searchLandscape: {
        parameters: {
            query: {
                kind?: components["schemas"]["SubjectKind"];
                limit?: components["parameters"]["Limit"];
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rewriteSearch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits or runs; `job` events tell how far it has come. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description What it is for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkContent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    useLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkUse"];
            };
        };
        responses: {
            /** @description Signed in; Set-Cookie carries the session. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listMatters: {
        parameters: {
            query?: {
                case?: components["schemas"]["Id"];
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: "open" | "closed" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openMatter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMatter"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMatter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeMatter: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeMatter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addDependency: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDependency"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependency"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    giveBackMatter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reopenMatter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeMatter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addMembership: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMembership"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeMembership: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, this once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    makeMove: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMove"];
            };
        };
        responses: {
            /** @description Made. Location is the person. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Move"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerReachOfMove: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    reach: "same" | "ends";
                };
            };
        };
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    undoMove: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract as one file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                sector?: components["schemas"]["Sector"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addOrganisation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPersons: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                unit?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addPost: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPost"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePost: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPractices: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                /** @description Only those that ask for a look. */
                stale?: boolean;
                subject?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addPractice: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPractice"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPractice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removePractice: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    changePractice: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmPractice: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    contradictPractice: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Contradiction"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPromises: {
        parameters: {
            query?: {
                /** @description Person who promised. */
                by?: components["schemas"]["Id"];
                case?: components["schemas"]["Id"];
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["PromiseState"];
                /** @description Person who was promised. */
                to?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those made last first. A page may be short though `next` says that more follows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makePromise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPromise"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPromise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePromise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    dropPromise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hearOfPromise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    keepPromise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    nudgePromise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nudge"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NudgeAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reopenPromise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    snoozePromise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Snooze"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listServices: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                organisation?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addService: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewService"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeService: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Signed in; Set-Cookie carries the session. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    changeSessionSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionSettings"];
            };
        };
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    acknowledgeResets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnSession"][];
                        /** @description Those of the last 90 days. */
                        resets: components["schemas"]["Reset"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    changeTeamMember: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamMemberChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMember"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getToday: {
        parameters: {
            query?: {
                /** @description The caller's own cases and matters, or all of her organisation that she may see. */
                scope?: "mine" | "team";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands this instant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    markTodaySeen: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    listUnits: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                organisation?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By username. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag as it was read: "7". */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, this once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
}
