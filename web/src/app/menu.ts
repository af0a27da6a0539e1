// What stands in the menu: only views that work, and of those only what this person may open.
import { FolderOpen, Map, Sun } from '@lucide/vue';
import { computed, type Component } from 'vue';
import { casesEnabled } from '@/access/session';
import { t } from './texts';

export interface MenuItem {
  to: string;
  icon: Component;
  text: () => string;
  /** A heading above the first item of a group. */
  group?: () => string;
}

export const menu = computed<MenuItem[]>(() => [
  { to: '/idag', icon: Sun, text: () => t('menu.today') },
  ...(casesEnabled.value ? [{ to: '/arenden', icon: FolderOpen, text: () => t('menu.cases') }] : []),
  { to: '/landskap', icon: Map, text: () => t('menu.landscape'), group: () => t('menu.shared') },
]);

