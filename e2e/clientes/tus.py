"""Sends a file with tuspy, the official client, and prints the id of the versão.

python tus.py <endereço> <arquivo> <metadados JSON> <cabeçalhos JSON> [upload que já existe]
"""

import json
import sys
import time

import requests
from tusclient.client import TusClient
from tusclient.exceptions import TusCommunicationError, TusUploadFailed

endereco, arquivo, metadados, cabecalhos, *existente = sys.argv[1:]
cabecalhos = json.loads(cabecalhos)
cliente = TusClient(endereco, headers=cabecalhos)
url = existente[0] if existente else None
# A cut while asking the offset is not retried by the client itself.
for _ in range(200):
    try:
        envio = cliente.uploader(
            arquivo,
            url=url,
            chunk_size=1024 * 1024,
            metadata=json.loads(metadados),
            retries=20,
            retry_delay=0.05,
            upload_checksum=True,
        )
        envio.upload()
        url = envio.url
        break
    except (TusCommunicationError, TusUploadFailed, requests.RequestException) as erro:
        url = envio.url if "envio" in globals() else url
        print(erro, file=sys.stderr)
        time.sleep(0.05)
else:
    sys.exit(1)
for _ in range(200):
    try:
        fim = requests.head(url, headers={"Tus-Resumable": "1.0.0", **cabecalhos})
        print(fim.headers["Versao-Id"])
        break
    except requests.RequestException:
        time.sleep(0.05)
