package io.factline.ui.session;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Writes the headers before the answer: behind one that is longer than a buffer they would come too late. The gate has its own,
 * since the UI depends on nothing of the services but their HTTP.
 */
final class HeadersFirst implements ObjectPostProcessor<HeaderWriterFilter> {

    @Override
    public <O extends HeaderWriterFilter> O postProcess(O filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }
}
