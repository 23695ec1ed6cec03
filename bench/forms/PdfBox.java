import java.io.File;
import java.nio.file.*;
import java.util.*;
import java.io.*;
import java.net.*;
import org.apache.pdfbox.*;
import org.apache.pdfbox.pdmodel.*;
import org.apache.pdfbox.pdmodel.interactive.form.*;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Fills in and reads forms with Apache PDFBox, as speak.ts asks: a line in, a line out. */
public class PdfBox {
    public static void main(String[] args) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line; (line = asked.readLine()) != null;) {
            String[] job = line.split("\t");
            try {
                if (job[0].equals("fill")) fill(job[1], job[2], job[3]);
                else read(job[1], job[2]);
                System.out.println("done");
            } catch (Exception problem) {
                System.out.println("failed: " + problem);
            }
        }
    }

    static void fill(String from, String to, String wishes) throws Exception {
        try (PDDocument file = Loader.loadPDF(new File(from))) {
            PDAcroForm form = file.getDocumentCatalog().getAcroForm();
            for (String line : Files.readAllLines(Path.of(wishes))) {
                String[] wish = line.split("\t", -1);
                PDField field = form.getField(plain(wish[0]));
                if (field == null) throw new Exception("there is no " + plain(wish[0]));
                if (!wish[1].isEmpty()) field.setValue(plain(wish[1]));
            }
            file.saveIncremental(new FileOutputStream(to));
        }
    }

    static void read(String from, String to) throws Exception {
        StringBuilder told = new StringBuilder();
        try (PDDocument file = Loader.loadPDF(new File(from))) {
            for (PDField field : file.getDocumentCatalog().getAcroForm().getFieldTree()) {
                if (!(field instanceof PDTerminalField)) continue;
                String value = field.getValueAsString();
                if (field instanceof PDChoice) value = String.join("", ((PDChoice) field).getValue());
                if (field instanceof PDButton && value.equals("Off")) value = "";
                told.append(coded(field.getFullyQualifiedName())).append('\t').append(coded(value)).append('\n');
            }
        }
        Files.writeString(Path.of(to), told);
    }

    static String plain(String text) { return URLDecoder.decode(text.replace("+", "%2B"), UTF_8); }
    static String coded(String text) { return URLEncoder.encode(text, UTF_8).replace("+", "%20"); }
}
