// Paths of PDFs in; a line each out: the path, a tab, "compliant" or the clauses of PDF/UA-1 that it
// fails, with veraPDF's words. Run as `java -cp JARS PdfUa.java FILE…`: Java compiles it as it starts.

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class PdfUa {
    public static void main(String[] paths) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String path : paths) {
            System.out.println(path + "\t" + judged(path));
        }
    }

    private static String judged(String path) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
        try (InputStream file = new FileInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                return "compliant";
            }
            TreeSet<String> failed = new TreeSet<>();
            for (TestAssertion one : result.getTestAssertions()) {
                failed.add(one.getRuleId().getClause() + " " + one.getMessage());
            }
            return String.join("; ", failed).replaceAll("\\s+", " ");
        }
    }
}
