package org.mingtang.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.disclosure.PublishedItem;
import org.mingtang.pages.Formats;
import org.mingtang.pages.Head;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the head of a document's page tells machines: the page tags of the government-site guideline, Dublin Core,
/// schema.org.
@Component
class DocumentTags {
    private static final int DESCRIPTION_LENGTH = 150;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Catalogue catalogue;

    DocumentTags(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Head add(Head head, PublishedItem item) {
        String columnName =
                catalogue.column(item.column()).map(Catalogue.Column::name).orElse("");
        String url = head.canonical().orElse("");
        String description = description(item);
        String number = item.documentNumber().orElse("");
        String issued = item.issueDate().map(Object::toString).orElse("");
        return head.describedAs(description)
                .withTag("ColumnName", columnName)
                .withTag("ColumnType", "政府信息公开")
                .withTag("ArticleTitle", item.title())
                .withTag("PubDate", Formats.pageTagTime(item.publishedAt()))
                .withTag("ContentSource", item.issuer())
                .withTag("Keywords", FilterNames.topic(item.topic()))
                .withTag("Url", url)
                .withTag("DC.title", item.title())
                .withTag("DC.identifier", item.indexNumber())
                .withTag("DC.creator", item.issuer())
                .withTag("DC.subject", item.topic())
                .withTag("DC.type", item.genre())
                .withTag("DC.date.created", issued)
                .withTag("DC.date.issued", Formats.dayOf(item.publishedAt()).toString())
                .withTag("DC.source", number)
                .withTag("DC.language", "zh-CN")
                .withData(schema(item, url, description));
    }

    private static String schema(PublishedItem item, String url, String description) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "DigitalDocument");
        data.put("name", item.title());
        data.put("url", url);
        data.put("identifier", item.indexNumber());
        item.documentNumber().ifPresent(number -> data.put("alternateName", number));
        item.issueDate().ifPresent(day -> data.put("dateCreated", day.toString()));
        data.put("datePublished", item.publishedAt().toString());
        data.put("description", description);
        data.put("inLanguage", "zh-CN");
        data.put("isAccessibleForFree", true);
        data.put("publisher", Map.of("@type", "GovernmentOrganization", "name", item.issuer()));
        data.put("keywords", List.of(item.topic(), item.genre()));
        // Inside a script element only `<` could end the data; escaped it is the same JSON.
        return JSON.writeValueAsString(data).replace("<", "\\u003c");
    }

    private static String description(PublishedItem item) {
        String text = item.bodyText().replaceAll("[\\s\\u3000]+", " ").strip();
        if (text.codePointCount(0, text.length()) <= DESCRIPTION_LENGTH) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, DESCRIPTION_LENGTH)) + "…";
    }
}
