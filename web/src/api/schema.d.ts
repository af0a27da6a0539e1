// Made from api/ by `npm run types`. Do not edit.
export interface paths {
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
         *     `practice`, `person`, `service`, `organisation`, `unit`), `id` for `Last-Event-ID`, and data
         *     `{"id": …, "case": …}`. Only what the caller may see is told; fetch it to read it.
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
        /** Whether the server is up. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
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
         * @description Every word must be found: whole, as a beginning, inside a compound, or with a spelling error. Accents do not matter. What the caller has used comes first.
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
    "/api/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a user a role in an organisation where the caller is admin. */
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
        /** Activate or end a membership; holds from the next request. */
        patch: operations["changeMembership"];
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
        /** Change a person. */
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
        /** Change or end a post. */
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
        /** Rewrite a note; by its author or by the person it is about. Confirmations start anew. */
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
        /** Where the caller is signed in. */
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
        /** Give a person a sign-in and a first membership. */
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
        /** Disable or enable a user, or set a new password; ends the user's sessions. */
        patch: operations["changeUser"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Contradiction: {
            comment: string;
        };
        County: {
            code: string;
            name: string;
        };
        /**
         * Format: date
         * @example 2026-11-21
         */
        Day: string;
        /** @description How old the knowledge is since somebody last vouched for it. */
        Freshness: {
            age_days: number;
            confirmed_at: components["schemas"]["Instant"];
            is_stale: boolean;
        };
        Geography: {
            counties: components["schemas"]["County"][];
            municipalities: components["schemas"]["Municipality"][];
        };
        Health: {
            /** @enum {unknown} */
            database: "sqlite" | "postgres";
            /** @constant */
            status: "ok";
            version: string;
        };
        /**
         * Format: uuid
         * @description UUIDv7.
         */
        Id: string;
        /**
         * Format: date-time
         * @example 2026-11-21T07:00:00.000Z
         */
        Instant: string;
        /** @enum {unknown} */
        Language: "sv" | "en";
        Membership: {
            id: components["schemas"]["Id"];
            organisation: components["schemas"]["OrganisationReference"];
            role: components["schemas"]["Role"];
            status: components["schemas"]["MembershipStatus"];
            version: number;
        };
        MembershipChange: {
            status: components["schemas"]["MembershipStatus"];
        };
        /** @enum {unknown} */
        MembershipStatus: "invited" | "active" | "ended";
        Municipality: {
            code: string;
            county_code: string;
            name: string;
        };
        NewMembership: {
            organisation_id: components["schemas"]["Id"];
            role: components["schemas"]["Role"];
            status?: components["schemas"]["MembershipStatus"];
            user_id: components["schemas"]["Id"];
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
            password: string;
            person_id: components["schemas"]["Id"];
            role: components["schemas"]["Role"];
            username: string;
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
        OwnSession: {
            created_at: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            is_current: boolean;
            last_seen_at: components["schemas"]["Instant"];
            user_agent: string;
        };
        PasswordChange: {
            current: string;
            new: string;
        };
        Person: {
            email?: string;
            id: components["schemas"]["Id"];
            name: string;
            phone?: string;
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
            id: components["schemas"]["Id"];
            /** @description The caller herself, who may change and remove what is said here. */
            is_self: boolean;
            /** @description The caller's own last contact. */
            last_contact?: components["schemas"]["Instant"];
            name: string;
            phone?: string;
            /** @description The newest first. */
            posts: components["schemas"]["Post"][];
            practices: components["schemas"]["Practice"][];
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
            id: components["schemas"]["Id"];
            language: components["schemas"]["Language"];
            memberships: components["schemas"]["Membership"][];
            person: components["schemas"]["PersonReference"];
            settings: {
                cases_enabled: boolean;
                federation_name: string;
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
        /** @enum {unknown} */
        SubjectKind: "person" | "service" | "unit" | "organisation";
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
            email?: string;
            ended_day?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
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
            language: components["schemas"]["Language"];
            memberships: components["schemas"]["Membership"][];
            person: components["schemas"]["PersonReference"];
            /** @enum {unknown} */
            status: "active" | "disabled";
            username: string;
            version: number;
        };
        UserChange: {
            password?: string;
            /** @enum {unknown} */
            status?: "active" | "disabled";
        };
        UserPage: {
            items: components["schemas"]["User"][];
            next?: string;
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
    streamEvents: {
        parameters: {
            query?: never;
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
            /** @description It is. */
            200: {
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
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
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
}
