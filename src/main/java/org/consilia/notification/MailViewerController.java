package org.consilia.notification;

import java.io.IOException;
import org.consilia.permit.NotPermitted;
import org.consilia.web.Site;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the mails that would have been sent. Only in development, and only while they go nowhere else. */
@Controller
class MailViewerController {

    private final Channel channel;
    private final Site site;

    MailViewerController(Channel channel, Site site) {
        this.channel = channel;
        this.site = site;
    }

    @GetMapping("/dev/mail")
    ModelAndView show() throws IOException {
        if (!site.isDevelopment() || !(channel instanceof MailFolder folder)) {
            throw new NotPermitted();
        }
        return new ModelAndView("notification/mailViewer").addObject("mails", folder.kept());
    }
}
