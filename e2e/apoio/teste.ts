import { test as base } from '@playwright/test';
import { Fio } from './fio.ts';
import { Servidor } from './servidor.ts';

interface Pecas {
  /** The real binary, fresh for each test. */
  servidor: Servidor;
}

/** `test` with a server of its own; the pages start at its address. */
export const test = base.extend<Pecas>({
  // The first parameter must be an object pattern, even an empty one.
  servidor: async ({}, usar, info) => {
    const servidor = await Servidor.subir();
    await usar(servidor);
    if (info.status !== info.expectedStatus) {
      await info.attach('servidor.log', { body: servidor.linhas(), contentType: 'text/plain' });
    }
    await servidor.apagar();
  },
  baseURL: async ({ servidor }, usar) => usar(servidor.origem),
});

/** The same, with a wire to slow down and cut between the browser and the server. */
export const testeComFio = test.extend<{ fio: Fio }>({
  fio: async ({ servidor }, usar) => {
    const fio = await Fio.esticar(servidor.porta);
    await usar(fio);
    await fio.recolher();
  },
  baseURL: async ({ fio }, usar) => usar(fio.origem),
});

export { expect } from '@playwright/test';
