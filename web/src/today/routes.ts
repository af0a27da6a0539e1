// The address of Idag.
import type { RouteRecordRaw } from 'vue-router';
import { t } from '@/shared/texts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/idag',
    name: 'today',
    component: () => import('./TodayPage.vue'),
    meta: { title: () => t('place.today') },
  },
];
