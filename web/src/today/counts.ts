// Numbers shown in the menu.
import { ofPerson } from '@/shared/ofPerson';

export const stalledCount = ofPerson<number | null>(() => null);
