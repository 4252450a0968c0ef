"""Clean documents by the libraries of Python: documentos.py PRODUTOR QUANTOS, into the current folder.

Leaves with 77 when the library is not there.
"""
import importlib
import io
import random
import sys
import zipfile

produtor, quantos = sys.argv[1], int(sys.argv[2])
sorteio = random.Random(produtor)


def cargas():
    nomes = ["Chuveiro", "Motor 5 cv", "Iluminação", "Ar-condicionado", "Solda"]
    return [(sorteio.choice(nomes), sorteio.randint(1, 40), sorteio.random() * 30) for _ in range(sorteio.randint(1, 400))]


def png(modo):
    from PIL import Image
    largura, altura = sorteio.randint(10, 300), sorteio.randint(10, 300)
    canais = {"L": 1, "RGB": 3, "1": 1}[modo]
    imagem = Image.frombytes("L" if modo == "1" else modo, (largura, altura), sorteio.randbytes(largura * altura * canais))
    saida = io.BytesIO()
    imagem.convert(modo).save(saida, "PNG", dpi=(150, 150))
    return saida.getvalue()


def openpyxl(i):
    import openpyxl as lib
    from openpyxl.styles import Font
    livro = lib.Workbook()
    folha = livro.active
    folha.title = "Demanda"
    for linha in cargas():
        folha.append(list(linha) + ["=B1*C1"])
    folha["A1"].font = Font(bold=True)
    folha.freeze_panes = "A2"
    if i % 2:
        livro.create_sheet("Memória").merge_cells("A1:C1")
    if i % 3 == 0:
        livro.defined_names["TOTAL"] = lib.workbook.defined_name.DefinedName("TOTAL", attr_text="Demanda!$D$1")
    livro.save(f"openpyxl-{i}.xlsx")


def xlsxwriter(i):
    import xlsxwriter as lib
    livro = lib.Workbook(f"xlsxwriter-{i}.xlsx", {"constant_memory": i % 2 == 0})
    folha = livro.add_worksheet("Demanda")
    for n, linha in enumerate(cargas()):
        folha.write_row(n, 0, linha)
        folha.write_formula(n, 4, f"=B{n + 1}*C{n + 1}")
    if i % 2:
        folha.write_comment(0, 0, "conferir")
        grafico = livro.add_chart({"type": "column"})
        grafico.add_series({"values": "=Demanda!$B$1:$B$2"})
        folha.insert_chart("G2", grafico)
        folha.data_validation("B1", {"validate": "integer", "criteria": ">", "value": 0})
        folha.insert_image("G20", "foto.png", {"image_data": io.BytesIO(png("RGB"))})
    livro.close()


def xlwt(i):
    import xlwt as lib
    livro = lib.Workbook()
    folha = livro.add_sheet("Demanda")
    for n, (nome, quantas, potencia) in enumerate(cargas()):
        folha.write(n, 0, nome)
        folha.write(n, 1, quantas)
        folha.write(n, 2, potencia, lib.easyxf(num_format_str="0.00") if n == 0 else lib.Style.default_style)
        folha.write(n, 3, lib.Formula(f"B{n + 1}*C{n + 1}"))
    livro.save(f"xlwt-{i}.xls")


def reportlab(i):
    from reportlab.lib import pagesizes
    from reportlab.pdfgen import canvas
    tamanho = [pagesizes.A4, pagesizes.A1, pagesizes.landscape(pagesizes.A3)][i % 3]
    folha = canvas.Canvas(f"reportlab-{i}.pdf", pagesize=tamanho, pageCompression=i % 2)
    for pagina in range(sorteio.randint(1, 6)):
        folha.bookmarkPage(f"p{pagina}")
        folha.addOutlineEntry(f"Prancha {pagina}", f"p{pagina}")
        folha.drawString(40, 40, "Diagrama unifilar")
        for _ in range(200):
            folha.line(*(sorteio.random() * 400 for _ in range(4)))
        folha.linkURL("https://cemig.com.br", (0, 0, 9, 9))
        folha.showPage()
    folha.save()


def fpdf(i):
    import fpdf as lib
    folha = lib.FPDF(orientation="L" if i % 2 else "P")
    folha.set_compression(i % 2 == 0)
    for pagina in range(sorteio.randint(1, 4)):
        folha.add_page()
        folha.set_font("Helvetica", size=12)
        folha.start_section(f"Carga {pagina}")
        for linha in cargas()[:30]:
            folha.cell(0, 8, f"{linha[1]} x {linha[2]:.2f} kW", new_x="LMARGIN", new_y="NEXT")
    folha.image(io.BytesIO(png("L")), w=60)
    folha.output(f"fpdf-{i}.pdf")


def img2pdf(i):
    import img2pdf as lib
    fotos = [png(["L", "RGB", "1"][(i + n) % 3]) for n in range(sorteio.randint(1, 3))]
    with open(f"img2pdf-{i}.pdf", "wb") as saida:
        saida.write(lib.convert(fotos))


def pikepdf(i):
    import pikepdf as lib
    modo = [lib.ObjectStreamMode.generate, lib.ObjectStreamMode.disable][i % 2]
    documento = lib.new()
    for _ in range(sorteio.randint(1, 5)):
        documento.add_blank_page(page_size=(2384, 1684))
    with documento.open_metadata() as metadados:
        metadados["dc:title"] = "Projeto elétrico"
    documento.save(f"pikepdf-{i}.pdf", object_stream_mode=modo, linearize=i % 3 == 0)


def pypdf(i):
    import pypdf as lib
    escrita = lib.PdfWriter()
    for n in range(sorteio.randint(1, 4)):
        escrita.add_blank_page(width=595 + n, height=842)
        escrita.add_outline_item(title=f"Folha {n}", page_number=n)
    escrita.add_metadata({"/Title": "Memorial"})
    escrita.write(f"pypdf-{i}.pdf")


def typst(i):
    import typst as lib
    papel = ["a4", "a3", "a1"][i % 3]
    texto = f'#set page(paper: "{papel}")\n#outline()\n' + "".join(
        f"= Carga {n}\n#link(<fim>)[ver o fim] $P = U I$\n#table(columns: 2, [{nome}], [{quantas}])\n"
        for n, (nome, quantas, _) in enumerate(cargas()[:20])
    ) + "= Fim <fim>\n"
    padroes = [[], ["a-2b"], ["1.7"], ["a-4"]][i % 4]
    with open(f"typst-{i}.pdf", "wb") as saida:
        saida.write(lib.compile(texto.encode(), pdf_standards=padroes))


def zipfile_(i):
    with zipfile.ZipFile(f"zipfile-{i}.zip", "w", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED][i % 2]) as saida:
        saida.mkdir("Projeto elétrico")
        saida.writestr("Projeto elétrico/foto.png", png("RGB"))
        saida.writestr("Projeto elétrico/memória de cálculo.txt", "nota " * sorteio.randint(1, 500))
        with saida.open("grande.txt", "w", force_zip64=i % 3 == 0) as entrada:
            entrada.write(b"nota")


PRODUTORES = {
    "openpyxl": (openpyxl, "openpyxl"),
    "xlsxwriter": (xlsxwriter, "xlsxwriter"),
    "xlwt": (xlwt, "xlwt"),
    "reportlab": (reportlab, "reportlab"),
    "fpdf": (fpdf, "fpdf"),
    "img2pdf": (img2pdf, "img2pdf"),
    "pikepdf": (pikepdf, "pikepdf"),
    "pypdf": (pypdf, "pypdf"),
    "typst": (typst, "typst"),
    "zipfile": (zipfile_, "PIL"),
}

fazer, biblioteca = PRODUTORES[produtor]
try:
    importlib.import_module(biblioteca)
except ImportError as erro:
    print(erro, file=sys.stderr)
    sys.exit(77)
for i in range(quantos):
    fazer(i)
