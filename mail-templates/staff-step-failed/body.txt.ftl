<#import "/_layout/text.ftl" as mail>
<@mail.page news="A step of a process has failed, and waits for somebody" about=false>
<@mail.fact "Step" step/>
<@mail.fact "Process" process/>
<@mail.fact "Failed since" since/>
<@mail.fact "Failed in the same way" failed/>
<@mail.fact "Why" why/>

<@mail.section "What this means"/>
It was tried several times by itself, and is not tried any more. Nothing is lost: what was done before it stays done, and the rest waits.

<@mail.section "What you can do"/>
Have the cause mended. Then an operator presses “Try again” on the page of failures, once for all that failed in the same way.

<@mail.link failures "See what failed"/>

<@mail.section "When we write next"/>
When another step fails, or this one fails again after it was mended.
</@mail.page>
