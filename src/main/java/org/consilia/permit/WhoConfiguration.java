package org.consilia.permit;

import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller method take {@link Who} is asking as a parameter. */
@Configuration(proxyBeanMethods = false)
class WhoConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WhoResolver());
    }

    private static final class WhoResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Who.class;
        }

        @Override
        public Who resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            @Nullable Principal principal = request.getUserPrincipal();
            if (principal == null) {
                return Who.VISITOR;
            }
            var roles = EnumSet.of(Role.ASKER);
            for (var role : EnumSet.of(Role.DOCTOR, Role.EDITOR, Role.OPERATOR)) {
                if (request.isUserInRole(role.name())) {
                    roles.add(role);
                }
            }
            return new Who(UUID.fromString(Objects.requireNonNull(principal.getName())), roles);
        }
    }
}
