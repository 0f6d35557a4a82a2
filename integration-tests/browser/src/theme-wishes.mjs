// What visitors may wish for: a language, light or dark, and the size of their screen.

export const LOCALES = { "pt-BR": "pt-BR", en: "en-US", es: "es-419" };
export const SCHEMES = ["light", "dark"];
export const SCREENS = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 800 } };

/** All combinations; those that follow each other differ in language, scheme and, by turns, screen. */
export const WISHES = combinations();

/** Those for a page that is like others but for a part. */
export const RARE_WISHES = [
  { locale: "pt-BR", scheme: "light", screen: "phone" },
  { locale: "pt-BR", scheme: "dark", screen: "desktop" },
];

function combinations() {
  const locales = Object.keys(LOCALES);
  const looks = Object.keys(SCREENS).flatMap((screen) => SCHEMES.map((scheme) => ({ scheme, screen })));
  // 3 languages and 4 looks have no common divisor: 12 steps meet every pair once
  return Array.from({ length: locales.length * looks.length }, (_, step) => ({
    locale: locales[step % locales.length],
    ...looks[step % looks.length],
  }));
}
