// Addresses of signing in and of one's own sessions.
import type { RouteRecordRaw } from 'vue-router';
import { t } from './texts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/logga-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { open: true, title: () => t('title') },
  },
  {
    path: '/valkommen',
    name: 'welcome',
    component: () => import('./WelcomePage.vue'),
    meta: { open: true, title: () => t('welcome.first.title') },
  },
  {
    path: '/inloggningar',
    name: 'sessions',
    component: () => import('./SessionsPage.vue'),
    meta: { title: () => t('sessions.title') },
  },
];
