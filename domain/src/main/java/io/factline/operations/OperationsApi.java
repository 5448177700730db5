package io.factline.operations;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** How the projections are. Administrators only; the query service answers both methods, because it keeps them. */
@HttpExchange("/api/v1/operations")
public interface OperationsApi {

    /** Each projection by its name, as the service that answers shows it. */
    @GetExchange("/projections")
    List<ProjectionStatus> projections();

    /**
     * Begins to fill a new generation beside the one that serves, and answers how the projection is now; 409 where one is
     * being filled already.
     */
    @PostExchange("/projections/{name}/rebuild")
    ProjectionStatus rebuild(@PathVariable String name);
}
