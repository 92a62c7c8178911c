package org.consilia.transfer;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.consilia.web.CleanInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of MedQuAD, or says what is wrong with it. Document types are refused, and with them every entity that
 * could read a file of ours or grow without end.
 */
final class MedQuadReader {

    private static final XMLInputFactory XML = factory();

    private @Nullable MedQuadSource source;
    private String sourceName = "";
    private String id = "";
    private String url = "";
    private String focus = "";
    private final List<String> synonyms = new ArrayList<>();
    private final List<MedQuadDocument.Pair> pairs = new ArrayList<>();

    private String pid = "";
    private String kind = "";
    private String question = "";
    private String answer = "";

    private MedQuadReader() {}

    static MedQuadDocument read(XmlFile file) throws BrokenFile {
        var fault = file.fault();
        if (fault != null) {
            throw new BrokenFile(fault);
        }
        return new MedQuadReader().document(file.content());
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to something outside itself");
        });
        return factory;
    }

    private MedQuadDocument document(byte[] content) throws BrokenFile {
        try {
            var xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                root(xml);
                while (xml.hasNext()) {
                    refuseDocumentType(xml.next());
                    element(xml);
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException malformed) {
            throw new BrokenFile(reason(malformed), malformed);
        }
        if (source == null) {
            throw new BrokenFile("its source \"" + sourceName + "\" is none of MedQuAD's");
        }
        return new MedQuadDocument(source, id, url, focus, synonyms, pairs);
    }

    private void root(XMLStreamReader xml) throws XMLStreamException, BrokenFile {
        while (!xml.isStartElement()) {
            refuseDocumentType(xml.next());
        }
        id = switch (xml.getLocalName()) {
            case "Document" -> required(xml, "id");
            // one file of MedQuAD's goes by this older name
            case "DiseaseFile" -> required(xml, "fid");
            default -> throw new BrokenFile("it begins with <" + xml.getLocalName() + ">, not with <Document>");
        };
        url = required(xml, "url");
        sourceName = required(xml, "source");
        source = MedQuadSource.named(sourceName).orElse(null);
    }

    private static void refuseDocumentType(int event) throws BrokenFile {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new BrokenFile("it declares a document type, which is not allowed");
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException, BrokenFile {
        if (xml.isStartElement()) {
            switch (xml.getLocalName()) {
                case "Focus" -> focus = text(xml);
                case "Synonym" -> synonym(text(xml));
                case "QAPair" -> pair(xml);
                case "Question" -> question(xml);
                case "Answer" -> answer = CleanInput.clean(xml.getElementText());
                default -> {
                    // MedQuAD's other notes are of no use to readers
                }
            }
        } else if (xml.isEndElement() && xml.getLocalName().equals("QAPair")) {
            add();
        }
    }

    private void synonym(String name) {
        if (!name.isEmpty()) {
            synonyms.add(name);
        }
    }

    private void pair(XMLStreamReader xml) throws BrokenFile {
        pid = required(xml, "pid");
        kind = "";
        question = "";
        answer = "";
    }

    private void question(XMLStreamReader xml) throws XMLStreamException {
        @Nullable String type = xml.getAttributeValue(null, "qtype");
        kind = type == null ? "" : type;
        question = text(xml);
    }

    /** The key is the one under which MedQuAD's own judgments name an answer. */
    private void add() throws BrokenFile {
        if (question.isEmpty()) {
            throw new BrokenFile("its pair " + pid + " has no question");
        }
        pairs.add(new MedQuadDocument.Pair(sourceName + "_" + id + "_Sec" + pid, kind, question, answer));
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        return CleanInput.clean(xml.getElementText()).replaceAll("\\s+", " ");
    }

    private static String required(XMLStreamReader xml, String attribute) throws BrokenFile {
        @Nullable String value = xml.getAttributeValue(null, attribute);
        if (value == null || value.isBlank()) {
            throw new BrokenFile("<" + xml.getLocalName() + "> has no " + attribute);
        }
        return CleanInput.clean(value);
    }

    private static String reason(XMLStreamException malformed) {
        var message = String.valueOf(malformed.getMessage()).replaceFirst("(?s)^ParseError.*?\nMessage: ", "");
        return malformed.getLocation() == null
                ? message
                : "line " + malformed.getLocation().getLineNumber() + ": " + message;
    }
}
