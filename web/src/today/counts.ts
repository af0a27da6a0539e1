// Numbers shown in the menu.
import { ref } from 'vue';

export const stalledCount = ref<number | null>(null);
