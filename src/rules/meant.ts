/** The hint for a name that does not exist: the one that comes near, or what else to do when none does. */

export const meant = {
  en: (suggestion: string, otherwise: string): string => (suggestion ? `Did you mean \`${suggestion}\`?` : otherwise),
  nl: (suggestion: string, otherwise: string): string => (suggestion ? `Bedoelt u \`${suggestion}\`?` : otherwise),
};
