export const messages = {
  confirmClear: "Clear the update history?",
  clearDetail:
    "This deletes the bodies that were sent, the states before them, and the responses from this machine. These updates can no longer be undone.",
  clear: "Clear History",
  notCleared: "The history could not be cleared.",

  confirmDelete: "Delete this update from the history?",
  deleteDetail:
    "The state before it is deleted too, so the update can no longer be undone.",
  delete: "Delete",
  notDeleted: "The update could not be deleted.",

  filter: {
    title: "Filter Updates",
    prompt: "Leave it empty to show all updates.",
    placeholder: "A change, environment, reference, file, or outcome",
  },

  showUpdates: "Show Updates",
} as const;
