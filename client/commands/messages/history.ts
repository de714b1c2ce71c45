export const messages = {
  confirmClear: "Clear the update history?",
  clearDetail:
    "This deletes the bodies that were sent, the states before them, and the responses from this machine. These updates can no longer be undone.",
  clear: "Clear History",
  notCleared: "The history could not be cleared.",
  showUpdates: "Show Updates",
} as const;
