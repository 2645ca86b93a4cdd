package petitions.correspondence;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.ReflectionUtils;
import petitions.petition.RejectionCode;
import petitions.platform.text.Language;
import petitions.platform.text.Markdown;
import petitions.platform.words.Words;

/** How a mail's components read in its templates: records as their components, dates as its language says them, no methods. */
final class Wording implements ObjectWrapper {

    /** Of one body of a mail. */
    enum Format {
        TEXT,
        HTML
    }

    /** Private-use characters, among them the slots of a mail, and control characters but for tab and line feed. */
    private static final Pattern NOT_TEXT = Pattern.compile("[\\uE000-\\uF8FF\\p{Cc}&&[^\\t\\n]]");

    private final Format format;
    private final Words words;

    Wording(Format format, Words words) {
        this.format = format;
        this.words = words;
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        }
        if (value instanceof Prose prose) {
            return prose(clean(prose.markdown()));
        }
        if (value instanceof PetitionLink petition) {
            return new SimpleHash(components(petition.readIn(words.language())), this);
        }
        if (value instanceof Record nested) {
            return new SimpleHash(components(nested), this);
        }
        if (value instanceof Map<?, ?> map) {
            return new SimpleHash(map, this);
        }
        if (value instanceof Collection<?> collection) {
            return new SimpleSequence(collection, this);
        }
        return plain(value);
    }

    private TemplateModel prose(String markdown) throws TemplateModelException {
        return format == Format.HTML
                ? HTMLOutputFormat.INSTANCE.fromMarkup(Markdown.toHtml(markdown))
                : new SimpleScalar(Markdown.toText(markdown));
    }

    private TemplateModel plain(Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(clean(text));
        }
        if (value instanceof Boolean answer) {
            return answer ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        if (value instanceof LocalDate date) {
            return new SimpleScalar(words.language().day(date));
        }
        if (value instanceof LocalTime time) {
            return new SimpleScalar(words.language().clock(time));
        }
        if (value instanceof Instant instant) {
            return new SimpleScalar(words.moment(instant));
        }
        if (value instanceof Language language) {
            return new SimpleScalar(language.code());
        }
        if (value instanceof RejectionCode why) {
            return new SimpleScalar(
                    words.sayIfKnown("rejected-as." + why.code()).orElseGet(why::words));
        }
        if (value instanceof URI address) {
            return new SimpleScalar(webAddress(address));
        }
        throw new TemplateModelException(
                "A mail has no words for a " + value.getClass().getSimpleName() + ".");
    }

    /** The components of a record by name, without those that are null. */
    static Map<String, Object> components(Record mail) {
        var values = new LinkedHashMap<String, Object>();
        for (RecordComponent component : mail.getClass().getRecordComponents()) {
            var accessor = component.getAccessor();
            ReflectionUtils.makeAccessible(accessor);
            var value = ReflectionUtils.invokeMethod(accessor, mail);
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        return values;
    }

    private static String clean(String text) {
        return NOT_TEXT.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    private static String webAddress(URI address) throws TemplateModelException {
        if (!"https".equalsIgnoreCase(address.getScheme()) && !"http".equalsIgnoreCase(address.getScheme())) {
            throw new TemplateModelException("A link in a mail must begin with https:// or http://.");
        }
        return clean(address.toString());
    }
}
