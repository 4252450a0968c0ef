# Nomes curtos para as tarefas de `cargo xtask`.

# Lista as receitas
default:
    @just --list

# Constrói tudo e sobe o APR com dados de demonstração
up:
    cargo xtask up

# Instala o que faltar e roda todos os testes
test *argumentos:
    cargo xtask test {{argumentos}}

# Constrói o portal em target/portal
spa *argumentos:
    cargo xtask spa {{argumentos}}

# Sobe PostgreSQL e S3 descartáveis para testes
servicos:
    cargo xtask servicos

# Escreve openapi/openapi.json
openapi:
    cargo xtask openapi

# Escreve a tabela de situações em ARCHITECTURE.md
tabela:
    cargo xtask tabela

# Mede partida, envio de arquivos e listas (binário de release)
bench:
    cargo xtask bench
