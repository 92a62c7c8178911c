package org.consilia.doctor;

import java.io.IOException;
import org.consilia.account.AccountId;
import org.consilia.permit.Action;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Who;
import org.consilia.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The documents of an application: one is added at a time, so that what is wrong with one loses no other. */
@Controller
class ApplicationDocumentController {

    private final Applications applications;
    private final ApplicationDocuments documents;

    ApplicationDocumentController(Applications applications, ApplicationDocuments documents) {
        this.applications = applications;
        this.documents = documents;
    }

    @GetMapping("/mine/application/documents")
    ModelAndView all(Who who) {
        return page(who, FormErrors.NONE);
    }

    @PostMapping("/mine/application/documents")
    ModelAndView add(@RequestParam(required = false) @Nullable MultipartFile document, Who who) throws IOException {
        if (document == null || document.isEmpty() && name(document).isEmpty()) {
            return page(who, FormErrors.of("document", "doctor.document.missing"));
        }
        var fault = documents.add(new AccountId(who.signedIn()), name(document), document.getBytes());
        return fault.map(key -> page(who, FormErrors.of("document", key)))
                .orElseGet(() -> new ModelAndView("redirect:/mine/application/documents"));
    }

    @PostMapping("/mine/application/documents/{id}/removal")
    String remove(@PathVariable String id, Who who) {
        documents.remove(new AccountId(who.signedIn()), id);
        return "redirect:/mine/application/documents";
    }

    @GetMapping("/mine/application/{application}/documents/{id}")
    ResponseEntity<byte[]> own(@PathVariable String application, @PathVariable String id, Who who) {
        var own = applications.get(application, who, Action.READ_APPLICATION);
        if (!own.account().value().equals(who.account())) {
            throw new NotPermitted();
        }
        return file(application, id);
    }

    @GetMapping("/operate/applications/{application}/documents/{id}")
    ResponseEntity<byte[]> forOperator(@PathVariable String application, @PathVariable String id, Who who) {
        applications.get(application, who, Action.READ_APPLICATION);
        return file(application, id);
    }

    private ResponseEntity<byte[]> file(String application, String id) {
        var document = documents.of(application).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotPermitted::new);
        return Attachment.of(document, documents.content(application, id));
    }

    private ModelAndView page(Who who, FormErrors errors) {
        var draft = applications.draft(new AccountId(who.signedIn()));
        return new ModelAndView("doctor/applicationDocuments")
                .addObject("application", draft)
                .addObject("documents", documents.of(draft.id()))
                .addObject("errors", errors);
    }

    private static String name(MultipartFile document) {
        return document.getOriginalFilename() == null ? "" : document.getOriginalFilename();
    }
}
