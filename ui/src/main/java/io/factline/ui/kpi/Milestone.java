package io.factline.ui.kpi;

import io.factline.fact.AttackDetail.ExposureBegan;
import io.factline.fact.CommunicationDetail.ApologyIssued;
import io.factline.fact.CommunicationDetail.Disclosed;
import io.factline.fact.FactDetail;
import io.factline.fact.OperationsDetail.Contained;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.OperationsDetail.ServiceDegraded;
import io.factline.fact.OperationsDetail.ServiceRestored;
import io.factline.fact.OperationsDetail.WarningRaised;
import io.factline.record.Code;
import java.util.List;

/** A turn in the course of a crisis, and the fact types of the anchors that mark it. */
enum Milestone implements Code {
    BEGAN(List.of(ExposureBegan.class, ServiceDegraded.class)),
    WARNED(List.of(WarningRaised.class)),
    DISCOVERED(List.of(Discovered.class)),
    CONTAINED(List.of(Contained.class)),
    DISCLOSED(List.of(Disclosed.class)),
    APOLOGISED(List.of(ApologyIssued.class)),
    RESTORED(List.of(ServiceRestored.class));

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<String> types;

    Milestone(List<Class<? extends FactDetail>> types) {
        this.types = types.stream().map(Class::getSimpleName).toList();
    }

    boolean isMarkedBy(String factType) {
        return types.contains(factType);
    }
}
