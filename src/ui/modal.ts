import type { Attachment } from 'svelte/attachments';

/** Opens a dialog over the page; `onclose` hears that the reader closed it, not that it was taken away for another one. */
export function modal(onclose: () => void): Attachment<HTMLDialogElement> {
  return (dialog) => {
    dialog.showModal();
    dialog.addEventListener('close', onclose);
    return () => {
      dialog.removeEventListener('close', onclose);
      dialog.close();
    };
  };
}
