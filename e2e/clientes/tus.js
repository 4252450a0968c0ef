// Sends a file with tus-js-client, the official client, and prints the headers of the last answer.
// node tus.js <endereço> <arquivo> <metadados JSON> <cabeçalhos JSON> [upload que já existe]
import { readFileSync } from 'node:fs'
import { Upload } from 'tus-js-client'

const [endereco, arquivo, metadados, cabecalhos, existente] = process.argv.slice(2)
const envio = new Upload(readFileSync(arquivo), {
  endpoint: endereco,
  uploadUrl: existente,
  chunkSize: 1024 * 1024,
  // The delays begin anew whenever the offset has moved.
  retryDelays: Array(200).fill(50),
  metadata: JSON.parse(metadados),
  headers: JSON.parse(cabecalhos),
  onError: (erro) => {
    console.error(String(erro))
    process.exit(1)
  },
  onSuccess: ({ lastResponse }) => {
    console.log(lastResponse.getHeader('Versao-Id'))
  },
})
envio.start()
