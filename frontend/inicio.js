// Boot script: theme before the first paint, then the app, then a readable page if the app cannot run.
(() => {
  "use strict";
  const { js, wasm } = document.currentScript.dataset;
  const raiz = document.documentElement;

  // Same key and values as `estado::tema` in the app.
  let tema = null;
  try {
    tema = localStorage.getItem("apr-tema");
  } catch {
    // Storage is off: the system's preference decides.
  }
  if (!["claro", "escuro", "contraste"].includes(tema)) {
    const prefere = (consulta) => matchMedia(consulta).matches;
    tema = prefere("(prefers-contrast: more)") ? "contraste" : prefere("(prefers-color-scheme: dark)") ? "escuro" : "claro";
  }
  if (tema !== "claro") raiz.dataset.tema = tema;

  let falhou = false;
  function falhar() {
    if (falhou) return;
    falhou = true;
    const modelo = document.getElementById("pagina-de-falha");
    const pagina = modelo.content.cloneNode(true);
    pagina.querySelector("[data-recarregar]").addEventListener("click", () => location.reload());
    document.getElementById("aplicacao").replaceChildren(pagina);
    document.title = "A página parou de funcionar – APR aberto";
    document.querySelector(".falha-geral").focus();
  }
  // The app's panic hook sends `apr:panico`; a trap that is not a panic arrives as a RuntimeError.
  addEventListener("apr:panico", falhar);
  addEventListener("error", (e) => {
    if (e.error instanceof WebAssembly.RuntimeError) falhar();
  });
  addEventListener("unhandledrejection", (e) => {
    if (e.reason instanceof WebAssembly.RuntimeError) falhar();
  });

  function abrir() {
    if (typeof WebAssembly !== "object") return falhar();
    import(new URL(js, document.baseURI).href)
      .then((app) => app.default({ module_or_path: new URL(wasm, document.baseURI) }))
      .catch((erro) => {
        console.error(erro);
        falhar();
      });
  }
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", abrir);
  else abrir();
})();
