using CoachBot.Composition;

return await Entry.RunAsync(args);
