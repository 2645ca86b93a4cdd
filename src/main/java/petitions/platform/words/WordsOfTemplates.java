package petitions.platform.words;

import org.springframework.boot.autoconfigure.freemarker.FreeMarkerVariablesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every template can speak, also that of an error, for which no controller fills a model. */
@Configuration(proxyBeanMethods = false)
class WordsOfTemplates {

    @Bean
    FreeMarkerVariablesCustomizer words(Vocabulary vocabulary) {
        return variables -> variables.put("words", new PageWords(vocabulary));
    }
}
