<#-- Phrases that the text and the HTML of our mails share. -->

<#assign personal = ["SIGNER", "CREATOR", "SUPPORTER", "READER"]?seq_contains(frame.voice)>
<#assign letter = ["SIGNATURE", "START", "ADDRESS"]?seq_contains(frame.voice)>

<#assign reason>
<#switch frame.voice>
<#case "DEPARTMENT">You get this email because your department answers this petition for the Government.<#break>
<#case "COMMITTEE">You get this email because you read the agenda of the Petitions Committee.<#break>
<#case "STAFF">You get this email because you look after petitions for the Petitions Committee.<#break>
<#default>${say("reason")}
</#switch>
</#assign>

<#assign question>
<#switch frame.voice>
<#case "DEPARTMENT">If you have a question, or somebody else should get these emails, write to<#break>
<#case "COMMITTEE">
<#case "STAFF">If somebody else should get these emails, write to<#break>
<#default>${say("question")}
</#switch>
</#assign>

<#-- A day, with the hour or what is known in its place. -->
<#function when sitting>
    <#local words = sitting.date>
    <#if sitting.time??><#local words = say("sitting.at", words, sitting.time)></#if>
    <#if sitting.note??><#local words += ", " + sitting.note></#if>
    <#if !sitting.time?? && !sitting.note??><#local words = say("sitting.no-time", words)></#if>
    <#return words>
</#function>

<#-- What a debate is about besides, however many petitions that are. -->
<#function also petitions past>
    <#return say(past?then("was-also", "also") + (petitions?size == 1)?then(".one", ".many"))>
</#function>

<#function limits of>
    <#return [
        "a summary in plain words, of at most " + of.summary?string + " characters",
        "the response in full, of at most " + of.details?string + " characters"]>
</#function>
