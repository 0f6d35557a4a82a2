import { test } from "node:test";

/** Gives the function that makes the checks of one client: named after it, with a picture of the page when one fails. */
export function checksOf(client, visitor) {
  return (title, body) =>
    test(`${client}: ${title}`, async () => {
      try {
        await body();
      } catch (failure) {
        await visitor()?.screenshot(`failed-${`${client} ${title}`.replace(/\W+/g, "-")}`);
        throw failure;
      }
    });
}
