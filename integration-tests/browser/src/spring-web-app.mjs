import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port.mjs";

const jar = new URL("../../spring-web-app/target/spring-web-app.jar", import.meta.url);
const START_MILLIS = 180_000;

/** The Spring Boot web app of `integration-tests/spring-web-app`, as a process of its own. */
export class SpringWebApp {
  #process;

  async start(tenant, client, folder) {
    const port = await freePort();
    this.url = `http://localhost:${port}`;
    this.log = `${folder}/spring-web-app.log`;
    const hosts = `${folder}/hosts`; // Java asks the machine's resolver otherwise, which may know no names below localhost
    writeFileSync(hosts, `127.0.0.1 localhost ${new URL(tenant.url).hostname}\n`);
    const log = openSync(this.log, "w");
    this.#process = spawn(
      process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : "java",
      [`-Djdk.net.hosts.file=${hosts}`, "-XX:TieredStopAtLevel=1", "-jar", jar.pathname,
        `--server.port=${port}`, `--webpremios.host=${tenant.url}`],
      {
        env: { ...process.env, WEBPREMIOS_DEMO_WEB_APP_SECRET: client.secret },
        stdio: ["ignore", log, log],
      },
    );
    closeSync(log);
  }

  async ready() {
    const end = Date.now() + START_MILLIS;
    while (!(await answers(`${this.url}/signed-out`))) {
      if (this.#process.exitCode !== null || Date.now() > end) {
        throw new Error(`The Spring Boot web app does not answer; see ${this.log}`);
      }
      await sleep(250);
    }
  }

  async stop() {
    if (this.#process && this.#process.exitCode === null) {
      const ended = once(this.#process, "exit");
      this.#process.kill();
      await ended;
    }
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
