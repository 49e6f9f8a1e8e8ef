package org.callwright.launcher.e2e.site;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the site before the first test and hands a fresh floor to each. */
final class FloorExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(FloorExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        TestSite site = context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(TestSite.class, type -> TestSite.start(), TestSite.class);
        String test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        context.getStore(OURS).put(Floor.class, Floor.open(site, test));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Floor floor = context.getStore(OURS).get(Floor.class, Floor.class);
        if (floor != null) {
            floor.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Floor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS).get(Floor.class, Floor.class);
    }
}
