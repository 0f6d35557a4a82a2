/** How the console shows a setting of each type: how one fills it in, and what it then shows. */
const fields = {
  String: text,
  Integer: text,
  boolean: onOrOff,
  MultivaluedString: list,
};

/** The part of the console's page that holds a provider's settings. */
export class SettingsForm {
  #page;
  #provider;

  /** @param provider the provider as the server describes it to the console */
  constructor(page, provider) {
    this.#page = page;
    this.#provider = provider;
  }

  async fill(settings) {
    for (const [name, value] of Object.entries(settings)) {
      await this.#field(name).fill(value);
    }
  }

  async shows(settings) {
    for (const [name, value] of Object.entries(settings)) {
      await this.#field(name).shows(value);
    }
  }

  /** Opens the help of a setting, and says what it says. */
  openHelp(name) {
    return this.#open([`config.${name}`, this.#property(name).label]);
  }

  /** Opens the help of the provider itself. */
  openProviderHelp() {
    return this.#open(["executorTypeHelpText", "conditionType"]);
  }

  async closeHelp() {
    await this.#page.keyboard.press("Escape");
    await this.#page.locator(".pf-v5-c-popover").waitFor({ state: "detached" });
  }

  // the console's fields name their help in two ways
  async #open(names) {
    const buttons = names.map((name) => this.#page.getByTestId(`help-label-${name}`));
    await buttons.reduce((either, button) => either.or(button)).click();
    const help = this.#page.locator(".pf-v5-c-popover__body");
    await help.waitFor();
    return (await help.innerText()).trim();
  }

  #property(name) {
    const property = this.#provider.properties.find((candidate) => candidate.name === name);
    if (!property) {
      throw new Error(`${this.#provider.id} has no setting ${name}`);
    }
    return property;
  }

  #field(name) {
    const { type } = this.#property(name);
    if (!fields[type]) {
      throw new Error(`${this.#provider.id}: ${name} is of type ${type}; known are ${Object.keys(fields).join(", ")}`);
    }
    return fields[type](this.#page, name);
  }
}

function text(page, name) {
  const input = page.getByTestId(name);
  return {
    fill: (value) => input.fill(String(value)),
    shows: async (value) => same(name, await input.inputValue(), String(value)),
  };
}

function onOrOff(page, name) {
  const input = page.getByTestId(name);
  return {
    fill: (value) => input.setChecked(value, { force: true }),
    shows: async (value) => same(name, await input.isChecked(), value),
  };
}

function list(page, name) {
  const entries = page.locator(`[data-testid^="config.${name}"]:is(input)`);
  return {
    async fill(values) {
      for (const [index, value] of values.entries()) {
        if (index > 0) {
          await page.getByTestId(`config.${name}-addValue`).click();
        }
        await entries.nth(index).fill(value);
      }
    },
    shows: async (values) =>
      same(name, await entries.evaluateAll((inputs) => inputs.map((input) => input.value)), values),
  };
}

function same(name, shown, expected) {
  if (JSON.stringify(shown) !== JSON.stringify(expected)) {
    throw new Error(`${name}: the console shows ${JSON.stringify(shown)}; expected ${JSON.stringify(expected)}`);
  }
}
