// Addresses. Each capability brings its own routes; a page's code is fetched when it is opened.
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
import { routes as accessRoutes } from '@/access/routes';
import { loadSession, mayToday, session } from '@/access/session';
import { routes as casesRoutes } from '@/cases/routes';
import { mayAdminister } from '@/administration/mine';
import { routes as administrationRoutes } from '@/administration/routes';
import { checkVersion, isOutdated } from '@/device/version';
import { routes as landscapeRoutes } from '@/landscape/routes';
import { routes as todayRoutes } from '@/today/routes';

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to somebody who is not signed in, and shown without the shell. */
    open?: boolean;
    /** The title of the browser's tab. Never a client's name: it shows in open offices. */
    title?: () => string;
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/idag' },
    ...accessRoutes,
    ...todayRoutes,
    ...casesRoutes,
    ...landscapeRoutes,
    ...administrationRoutes,
    { path: '/:rest(.*)*', name: 'missing', component: () => import('./MissingPage.vue') },
  ],
  scrollBehavior: (to, from, saved) => {
    if (saved) return saved;
    return to.path === from.path ? false : { top: 0 };
  },
});

/** After the origin no path is read as another host. */
const takeWholePage = (to: RouteLocationNormalized) =>
  location.assign(location.origin + to.fullPath);
// A newer interface is taken on the way to another page: the whole page comes from the server.
router.beforeEach((to, from) => {
  if (!isOutdated.value || to.path === from.path) return true;
  takeWholePage(to);
  return false;
});
// A part of an older interface may be gone from the server.
router.onError(async (_, to) => {
  if (await checkVersion()) takeWholePage(to);
});
router.beforeEach(async (to) => {
  if (to.meta.open) return true;
  const known = session.value ?? (await loadSession());
  // Those who steer or look after the rest have no day of their own here.
  if (known && to.name === 'today' && !mayToday.value)
    return { path: mayAdminister.value ? '/administration' : '/landskap' };
  return known
    ? true
    : { path: '/logga-in', query: to.fullPath === '/idag' ? {} : { till: to.fullPath } };
});
router.afterEach((to) => {
  const title = to.meta.title?.();
  document.title = title ? `${title} · Mellanrum` : 'Mellanrum';
});
