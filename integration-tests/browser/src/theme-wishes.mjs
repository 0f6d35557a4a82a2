// What visitors may wish for: a language, light or dark, and the size of their screen.

export const LOCALES = { "pt-BR": "pt-BR", en: "en-US", es: "es-419" };
export const SCHEMES = ["light", "dark"];
export const SCREENS = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 800 } };

/** Those for a page that is like others but for a part. */
export const RARE_WISHES = [
  { locale: "pt-BR", scheme: "light", screen: "phone" },
  { locale: "pt-BR", scheme: "dark", screen: "desktop" },
];
