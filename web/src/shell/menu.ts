// What stands in the menu: only views that are there, and of those what this person may open.
import { FolderOpen, Map, Sun, UserCog } from '@lucide/vue';
import { computed, type Component } from 'vue';
import { casesEnabled, mayToday } from '@/access/session';
import { mayAdminister } from '@/administration/mine';
import { t as shared } from '@/shared/texts';
import { router } from './router';
import { t } from './texts';

export interface MenuItem {
  /** The name of its route. */
  name: string;
  to: string;
  icon: Component;
  text: () => string;
  /** A heading above the first item of a group. */
  group?: () => string;
}

const items: MenuItem[] = [
  { name: 'today', to: '/idag', icon: Sun, text: () => shared('place.today') },
  { name: 'cases', to: '/arenden', icon: FolderOpen, text: () => shared('place.cases') },
  {
    name: 'landscape',
    to: '/landskap',
    icon: Map,
    text: () => shared('place.landscape'),
    group: () => t('menu.shared'),
  },
  {
    name: 'administration',
    to: '/administration',
    icon: UserCog,
    text: () => shared('place.administration'),
    group: () => t('menu.order'),
  },
];

const allowed: Record<string, () => boolean> = {
  today: () => mayToday.value,
  cases: () => casesEnabled.value,
  administration: () => mayAdminister.value,
};
export const menu = computed(() =>
  items.filter(({ name }) => router.hasRoute(name) && (allowed[name]?.() ?? true)),
);
