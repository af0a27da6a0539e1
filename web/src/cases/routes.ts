// Addresses of cases.
import type { RouteRecordRaw } from 'vue-router';
import { t } from '@/app/texts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/arenden',
    name: 'cases',
    component: () => import('./CasesPage.vue'),
    meta: { title: () => t('menu.cases') },
  },
  {
    path: '/arenden/:id',
    name: 'case',
    component: () => import('./CasePage.vue'),
    props: true,
    meta: { title: () => t('menu.cases') },
  },
];
