// Addresses of cases.
import type { RouteRecordRaw } from 'vue-router';
import { t } from '@/shared/texts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/arenden',
    name: 'cases',
    component: () => import('./CasesPage.vue'),
    meta: { title: () => t('place.cases') },
  },
  {
    path: '/arenden/efter-byte/:id',
    name: 'promises-after-move',
    component: () => import('./PromisesAfterMove.vue'),
    props: true,
    meta: { title: () => t('place.cases') },
  },
  {
    path: '/arenden/:id',
    name: 'case',
    component: () => import('./CasePage.vue'),
    props: true,
    meta: { title: () => t('place.cases') },
  },
];
