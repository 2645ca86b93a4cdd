package petitions.publicsite;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import petitions.platform.text.OneLine;
import petitions.timeline.Timeline.Numbered;

/** What happened to a petition, the newest first, for those who would rather look than be mailed (RFC 4287). */
@RestController
@CrossOrigin
class PetitionFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType TYPE = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final PublicRecords records;
    private final URI publicUrl;

    PetitionFeed(PublicRecords records, @Value("${petitions.public-url}") URI publicUrl) {
        this.records = records;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/petitions/{number}/feed.atom")
    ResponseEntity<byte[]> feed(@PathVariable String number) throws XMLStreamException {
        var told = records.told(number);
        return PublicAnswers.answer(TYPE, write(told), told.record().changedAt());
    }

    private byte[] write(ToldRecord told) throws XMLStreamException {
        var petition = told.record().petition();
        var page = publicUrl.resolve("/petitions/" + petition.id()).toString();
        var entries = new ArrayList<>(told.timeline());
        Collections.reverse(entries);
        var bytes = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", page);
        element(xml, "title", OneLine.of(petition.action()));
        element(xml, "updated", told.record().changedAt().toString());
        link(xml, "self", page + "/feed.atom");
        link(xml, "alternate", page);
        xml.writeStartElement("author");
        element(xml, "name", "Petitions");
        xml.writeEndElement();
        for (Numbered entry : entries) {
            var item = TimelineItem.of(entry.entry());
            xml.writeStartElement("entry");
            element(xml, "id", page + "#timeline-" + entry.number());
            element(xml, "title", OneLine.of(item.summary()));
            element(xml, "updated", item.at().toString());
            link(xml, "alternate", page + "#timeline");
            element(xml, "content", item.summary());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }
}
