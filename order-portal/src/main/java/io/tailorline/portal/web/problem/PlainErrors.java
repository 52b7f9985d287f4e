package io.tailorline.portal.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Errors that the web server itself reports, before any page or controller is called: a problem document too, without
 * internal details.
 */
public class PlainErrors extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] problem = String.format(
                        Locale.ROOT,
                        "{\"type\":\"urn:tailorline:problem:status-%d\",\"title\":\"The request cannot be read\",\"status\":%d,"
                                + "\"detail\":\"It was not understood by the web server. Expected is HTTP as RFC 9112 has it.\","
                                + "\"field\":\"request\",\"value\":\"\",\"limit\":\"RFC 9112\"}",
                        status,
                        status)
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/problem+json");
        try {
            response.getOutputStream().write(problem);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The caller did not wait for the answer.", gone);
        }
    }
}
