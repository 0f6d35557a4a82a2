import { readFileSync } from "node:fs";

/** Two campaigns that nobody takes for one another. */
export const blue = branding("clube-azul", "707071", "Clube Azul", "#0b4f9e");
export const green = { ...branding("pontos-da-serra", "707072", "Pontos da Serra", "#1d6b36"), terms: true };

/** A campaign that has set nothing. */
export const plain = { realm: "sem-marca", id: "707073", name: "Sem Marca", attributes: {} };

function branding(realm, id, name, color) {
  const logo = readFileSync(new URL(`../logos/${realm}.svg`, import.meta.url)).toString("base64");
  const site = `https://www.${realm}.example`;
  return {
    realm,
    id,
    name,
    rgb: `rgb(${[1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)).join(", ")})`,
    attributes: {
      "webpremios.logo-url": `data:image/svg+xml;base64,${logo}`,
      "webpremios.primary-color": color,
      "webpremios.help-url": `${site}/ajuda`,
      "webpremios.terms-url": `${site}/termos`,
    },
  };
}
