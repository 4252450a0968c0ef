/** A demo account. */
export interface Pessoa {
  nome: string;
  email: string;
  cpf: string;
  /** Starts on the queue. */
  daEquipe?: boolean;
}

export const SENHA = 'demonstracao-apr-2026';

export const MARINA: Pessoa = { nome: 'Marina Andrade', email: 'marina@demo.apr', cpf: '111.444.777-35' };
export const PAULO: Pessoa = { nome: 'Paulo Teixeira', email: 'paulo@demo.apr', cpf: '529.982.247-25' };
export const RENATA: Pessoa = { nome: 'Renata Figueiredo', email: 'renata@demo.apr', cpf: '390.533.447-05', daEquipe: true };
export const OTAVIO: Pessoa = { nome: 'Otávio Nunes', email: 'otavio@demo.apr', cpf: '168.995.350-09', daEquipe: true };
