// A change of job can be taken back, from the line that tells of it and from the card.
import { api } from '@/api/client';
import { Fault } from '@/api/fault';
import { showToast } from '@/shared/toasts';
import { t } from './texts';

export async function undoMove(id: string): Promise<boolean> {
  try {
    await api.POST('/api/moves/{id}/undo', { params: { path: { id } } });
    showToast({ text: t('move.undone') });
    return true;
  } catch (thrown) {
    showToast({ text: Fault.from(thrown).sentence || t('form.failed') });
    return false;
  }
}
export const toldOfMove = (id: string, text: string): void =>
  showToast({ text, undo: async () => void (await undoMove(id)) });
