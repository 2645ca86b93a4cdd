package petitions.correspondence;

import static freemarker.core.TemplateClassResolver.ALLOWS_NOTHING_RESOLVER;
import static freemarker.template.TemplateExceptionHandler.RETHROW_HANDLER;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The files under {@code mail-templates/}. What is missing stops a mail; what staff wrote is never run. */
final class MailTemplates {

    private final Configuration files = new Configuration(Configuration.VERSION_2_3_33);

    MailTemplates() {
        files.setClassLoaderForTemplateLoading(MailTemplates.class.getClassLoader(), "mail-templates");
        files.setDefaultEncoding("UTF-8");
        files.setLocale(Locale.UK);
        files.setLocalizedLookup(false);
        files.setNumberFormat(",##0");
        files.setTemplateExceptionHandler(RETHROW_HANDLER);
        files.setLogTemplateExceptions(false);
        files.setWrapUncheckedExceptions(true);
        files.setFallbackOnNullLoopVariable(false);
        files.setNewBuiltinClassResolver(ALLOWS_NOTHING_RESOLVER);
        files.setAPIBuiltinEnabled(false);
    }

    /** @throws UnfinishedMail if the template is missing, or needs something that the model lacks */
    String process(String file, Map<String, Object> model, Wording wording) {
        var out = new StringWriter();
        try {
            files.getTemplate(file).process(model, out, wording);
        } catch (TemplateException e) {
            throw new UnfinishedMail(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + file + " cannot be read.", e);
        }
        return out.toString();
    }
}
