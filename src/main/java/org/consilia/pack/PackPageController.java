package org.consilia.pack;

import gg.jte.Content;
import java.util.Locale;
import org.consilia.permit.NotPermitted;
import org.consilia.web.Markdown;
import org.consilia.web.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pages that a country's law asks for, in the pack's own words. */
@Controller
class PackPageController {

    private final Pack pack;
    private final Site site;
    private final String operator;
    private final String contact;

    PackPageController(
            Pack pack,
            Site site,
            @Value("${consilia.operator:}") String operator,
            @Value("${consilia.contact:}") String contact) {
        this.pack = pack;
        this.site = site;
        this.operator = operator;
        this.contact = contact;
    }

    @GetMapping("/{name:about|contact|privacy|terms|accessibility}")
    ModelAndView show(@PathVariable String name, Locale locale) {
        var markdown = pack.page(name, locale.getLanguage())
                .orElseThrow(NotPermitted::new)
                .replace("{operator}", operator.isBlank() ? site.name() : operator)
                .replace("{contact}", contact.isBlank() ? site.address("/contact") : contact);
        Content text = Markdown.html(markdown);
        return new ModelAndView("pack/page").addObject("name", name).addObject("text", text);
    }
}
