export { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog.tsx'
export { CancelButton, Dialog, type DialogProps } from './dialog.tsx'
export { KeyboardHelp, type KeyboardHelpProps, type KeyGroup } from './keyboard-help.tsx'
