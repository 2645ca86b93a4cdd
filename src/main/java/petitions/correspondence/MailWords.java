package petitions.correspondence;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import petitions.platform.words.Words;

/**
 * What templates call {@code say}: our sentences in the language of the mail. Those of its kind come before those that all
 * mails share, and those that only one voice says before those that any may.
 */
record MailWords(Words words, String kind, Voice voice) implements TemplateMethodModelEx {

    private static final String SHARED = "mail";

    @Override
    public String exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        var name = ((TemplateScalarModel) arguments.get(0)).getAsString();
        var values = new Object[arguments.size() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(arguments.get(i + 1));
        }
        return names(name)
                .map(sentence -> words.sayIfKnown(sentence, values))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new TemplateModelException("No sentence of " + kind + " is called " + name + "."));
    }

    private Stream<String> names(String name) {
        return Stream.of(kind, SHARED)
                .map(whose -> whose + "." + name)
                .flatMap(sentence -> Stream.of(sentence + "." + voice, sentence));
    }

    private static Object value(Object model) throws TemplateModelException {
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        if (model instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException("A value that a sentence needs is missing.");
    }
}
