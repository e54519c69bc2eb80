"""The commands of the screens, each once: a list for each screen. docs/keys.md decides which key is whose."""
