package petitions.correspondence;

import freemarker.template.TemplateException;

/** A mail that lacks something its template needs, and so is not sent. */
public class UnfinishedMail extends RuntimeException {

    UnfinishedMail(String file, TemplateException cause) {
        super("The mail cannot be written: mail-templates/" + file + " stops" + place(cause) + ".", cause);
    }

    private static String place(TemplateException cause) {
        var expression = cause.getBlamedExpressionString();
        return expression == null ? "" : " at " + expression;
    }
}
