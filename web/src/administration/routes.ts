// Addresses of administration. One page: its tabs are links, and the list stays while the person
// chosen changes.
import type { RouteRecordRaw } from 'vue-router';
import { t } from '@/shared/texts';

const persons = () => import('./PersonsView.vue');

export const routes: RouteRecordRaw[] = [
  {
    path: '/administration',
    component: () => import('./AdministrationPage.vue'),
    meta: { title: () => t('place.administration') },
    children: [
      { path: '', name: 'administration', component: persons },
      { path: 'personer/:id', name: 'administered', component: persons },
      {
        path: 'enheter',
        name: 'administered-units',
        component: () => import('./UnitsView.vue'),
      },
    ],
  },
];
