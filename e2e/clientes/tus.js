// Sends a file with tus-js-client, the official client, and prints the headers of the last answer.
// node tus.js <endereço> <arquivo> <metadados JSON> <cabeçalhos JSON> [upload que já existe]
import { readFileSync } from 'node:fs'
import { Upload } from 'tus-js-client'

const [endereco, arquivo, metadados, cabecalhos, existente] = process.argv.slice(2)
const envio = new Upload(readFileSync(arquivo), {
  endpoint: endereco,
  uploadUrl: existente,
  chunkSize: 1024 * 1024,
  // As patient as the test: a server that starts on a busy machine takes its time.
  retryDelays: Array(3000).fill(50),
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
