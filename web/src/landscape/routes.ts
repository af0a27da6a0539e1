// Addresses of landscape. One page: the list stays while the detail changes.
import type { RouteRecordRaw } from 'vue-router';
import { t } from '@/shared/texts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/landskap/personer/:id/byter-jobb',
    name: 'move',
    component: () => import('./MovePage.vue'),
    meta: { title: () => t('place.landscape') },
  },
  {
    path: '/landskap',
    name: 'landscape',
    component: () => import('./LandscapePage.vue'),
    meta: { title: () => t('place.landscape') },
    children: [
      { path: 'personer/:id', name: 'person', component: () => import('./PersonCard.vue') },
      { path: 'insatser/:id', name: 'service', component: () => import('./ServiceCard.vue') },
      { path: 'enheter/:id', name: 'unit', component: () => import('./UnitCard.vue') },
      {
        path: 'organisationer/:id',
        name: 'organisation',
        component: () => import('./OrganisationCard.vue'),
      },
    ],
  },
];
