package org.consilia.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds a page back until the record of what it shows is on disk: a page is made whole before its first byte is asked to
 * go out, and at that moment the record is written. If it cannot be written, nobody sees the page.
 */
@Component
class SeenFirst extends OncePerRequestFilter {

    private final Pending pending;

    SeenFirst(Pending pending) {
        this.pending = pending;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, new Recorded(response, pending));
        pending.writeSeen();
    }

    private static final class Recorded extends HttpServletResponseWrapper {

        private final Pending pending;

        Recorded(HttpServletResponse response, Pending pending) {
            super(response);
            this.pending = pending;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            pending.writeSeen();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            pending.writeSeen();
            return super.getWriter();
        }
    }
}
