<#-- Phrases that the text and the HTML of our mails share. -->

<#assign personal = ["SIGNER", "CREATOR", "SUPPORTER", "READER"]?seq_contains(frame.voice)>
<#assign letter = ["SIGNATURE", "START", "ADDRESS"]?seq_contains(frame.voice)>

<#assign yours = "the petition you signed">
<#if frame.voice == "CREATOR"><#assign yours = "your petition"></#if>
<#if frame.voice == "SUPPORTER"><#assign yours = "the petition you supported"></#if>

<#assign stop = (frame.voice == "READER")?then("Stop emails about the first of these petitions", "Stop emails about this petition")>

<#assign reason>
<#switch frame.voice>
<#case "SIGNER">You get this email because you signed this petition and asked us to keep you up to date.<#break>
<#case "CREATOR">You get this email because you started this petition.<#break>
<#case "READER">You get this email because you signed these petitions and asked us to keep you up to date.<#break>
<#case "SUPPORTER">You get this email because you supported this petition before it was published.<#break>
<#case "START">You get this email because this petition was started with your email address.<#break>
<#case "SIGNATURE">You get this email because this petition was signed with your email address.<#break>
<#case "ADDRESS">You get this email because somebody asked which petitions write to this address.<#break>
<#case "DEPARTMENT">You get this email because your department answers this petition for the Government.<#break>
<#case "STAFF">You get this email because you look after petitions for the Petitions Committee.<#break>
</#switch>
</#assign>

<#assign whoWeAre = "Sent by " + frame.letterhead.service + " for the Petitions Committee, the group of MPs who look into petitions.">

<#-- A day, with the hour or what is known in its place. -->
<#function when sitting>
    <#local words = sitting.date>
    <#if sitting.time??><#local words += " at " + sitting.time></#if>
    <#if sitting.note??><#local words += ", " + sitting.note></#if>
    <#if !sitting.time?? && !sitting.note??><#local words += " (the time is not set yet)"></#if>
    <#return words>
</#function>

<#function limits of>
    <#return [
        "a summary in plain words, of at most " + of.summary?string + " characters",
        "the response in full, of at most " + of.details?string + " characters"]>
</#function>
